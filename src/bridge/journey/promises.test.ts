import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rungsNow } from "../follow-up/rules.ts";
import { closedIn, whoIs } from "./actors.ts";
import { apply } from "./apply.ts";
import { clocks } from "./clocks.ts";
import { decide } from "./decide.ts";
import type { JourneyEvent } from "./events.ts";
import { followUpFacts, staysOf } from "./journey-facts.ts";
import { kinds } from "./kinds.ts";
import { pairState } from "./pair.ts";
import { eventOf, move, moves, play } from "./random-story-for-tests.ts";
import { defaultClocks } from "./settings.ts";
import { isOpen } from "./stages.ts";
import { nextSteps, steps } from "./steps.ts";
import * as story from "./story-for-tests.ts";
import { canMeet, dee, fact, journeyOf, onShift, person, sam } from "./story-for-tests.ts";

const beginnings = fc.constantFrom<readonly JourneyEvent[]>(
  [],
  story.toInvited,
  story.toOffered,
  story.toMeeting,
  story.toMet,
  story.toCrossing,
  [...story.toCrossing, story.leaves(story.days(3))],
);
const lives = fc.tuple(moves, beginnings);
const runs = { numRuns: 200 };

test("random lives come by nearly every event, so that the promises below are tried", () => {
  const seen = new Set<string>();
  for (const [life, first] of fc.sample(lives, { numRuns: 600, seed: 8 }))
    for (const { event } of play(life, first)) seen.add(event.kind);
  const hardlyEver = [
    "stay opened",
    "asked, said no",
    "end is near",
    "finished",
    "not reached",
    "returned late",
  ];
  expect(kinds.filter((kind) => !seen.has(kind) && !hardlyEver.includes(kind))).toEqual([]);
});

describe("what must always hold", () => {
  test("1: from every open stage there is a way out for the person, the coordinator and by a clock", () => {
    const leadsOn = ({ to }: (typeof steps)[number]) =>
      to.some(
        (target) => target.startsWith("ended") || target.startsWith("not taken up") || target === "offered",
      );
    fc.assert(
      fc.property(lives, ([life, first]) => {
        for (const { after, at } of play(life, first)) {
          if (!isOpen(after.stage) || after.retiredInto || after.erased) continue;
          const ways = (role: "person" | "coordinator") =>
            nextSteps(after, { role, id: role }, at).filter(
              (step) => leadsOn(step) && step.kind !== "died" && step.kind !== "peer left",
            );
          expect(ways("person").map(({ kind }) => kind)).toContain("stopped");
          expect(ways("coordinator")).not.toHaveLength(0);
          expect(clocks(after, defaultClocks, at)).not.toHaveLength(0);
        }
      }),
      runs,
    );
  });

  test("2: only the person's own act adds a yes", () => {
    const worth = { meeting: 1, "peer support": 2 } as const;
    fc.assert(
      fc.property(lives, ([life, first]) => {
        for (const { before, event, after } of play(life, first)) {
          const had = before?.yes ? worth[before.yes] : 0;
          const has = after.yes ? worth[after.yes] : 0;
          if (has <= had || event.kind === "death was an error") continue;
          const said = event.by.role === "person" || ("personSaid" in event && event.personSaid !== null);
          expect(said).toBe(true);
          expect(steps.find(({ kind }) => kind === event.kind)?.adds).toBe(after.yes);
        }
      }),
      runs,
    );
  });

  test("2: every stage has the yes in force that its rows stand on", () => {
    fc.assert(
      fc.property(lives, ([life, first]) => {
        for (const { after } of play(life, first)) {
          if (after.stage === "crossing") expect(after.yes).toBe("peer support");
          else if (isOpen(after.stage))
            expect(after.yes).toBe(after.marks.includes("unchecked") ? null : "meeting");
          else expect(after.yes).toBeNull();
        }
      }),
      runs,
    );
  });

  test("3: after a stop, a pause or a death no clock sends anything to or about the person", () => {
    fc.assert(
      fc.property(lives, ([life, first]) => {
        for (const { after, at } of play(life, first)) {
          const running = clocks(after, defaultClocks, at);
          if (after.reason === "died") expect(running).toEqual([]);
          if (after.overlays.paused || !isOpen(after.stage))
            for (const { tells } of running) expect(tells).toBe("nobody");
        }
      }),
      runs,
    );
  });

  test("4: any order and any repetition of the same hospital messages give the same stays and ladder", () => {
    const hospitalKinds = [
      "bed changed",
      "leave changed",
      "departed",
      "departure cancelled",
      "second stay",
    ] as const;
    const message = fc.tuple(move, fc.constantFrom(...hospitalKinds), fc.integer({ min: 0, max: 2000 }));
    const scrambled = fc.array(message, { maxLength: 12 }).chain((messages) => {
      const events = messages.map(([one, kind, hour], index) =>
        eventOf({ ...one, kind, by: story.hospital }, null, story.hours(25 + hour), `message ${index}`),
      );
      return fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
      );
    });
    fc.assert(
      fc.property(scrambled, ([inOrder, mixed]) => {
        const one = journeyOf([...story.toCrossing, ...inOrder]);
        const other = journeyOf([...story.toCrossing, ...mixed]);
        expect(new Map(staysOf(other).map((stay) => [stay.stayId, stay]))).toEqual(
          new Map(staysOf(one).map((stay) => [stay.stayId, stay])),
        );
        const now = story.days(120);
        const ladderOf = (journey: typeof one) => rungsNow(followUpFacts(journey, defaultClocks.zone), now);
        expect(ladderOf(other)).toEqual(ladderOf(one));
      }),
      runs,
    );
  });

  test("5: of all who answer at once, exactly one meets the person and the others read 'taken'", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([dee, sam, story.kim], { minLength: 2 }), (answering) => {
        let journey = journeyOf([...story.toInvited, story.offersTo(...answering)]);
        const answers = answering.map((peer) => {
          const decision = decide(journey, canMeet(peer), onShift);
          if ("refused" in decision) return decision.refused;
          for (const event of decision.events) journey = apply(journey, event) ?? journey;
          return "meets";
        });
        expect(answers).toEqual(["meets", ...answering.slice(1).map(() => "taken")]);
        expect(journey.peer).toBe(answering[0]?.id);
      }),
    );
  });

  test("6: for a peer in a closed pair the person does not exist, whatever happens later", () => {
    fc.assert(
      fc.property(lives, ([life, first]) => {
        let closed: readonly string[] = [];
        for (const { event, after, at } of play(life, first)) {
          if (event.kind !== "merge undone")
            for (const peer of closed) expect(closedIn(after)).toContain(peer);
          closed = closedIn(after);
          for (const peer of closed) {
            expect(pairState(after, peer, at)).toBe("closed");
            expect([after.peer, after.cover?.peer, after.lastPeer, ...after.wave.peers]).not.toContain(peer);
            expect(whoIs(after, { role: "peer", id: peer }, at)).toEqual([]);
            expect(nextSteps(after, { role: "peer", id: peer }, at)).toEqual([]);
          }
        }
      }),
      runs,
    );
  });

  test("6: whoever was with the person is with them now, a former peer, or closed: nobody is left in between", () => {
    fc.assert(
      fc.property(lives, ([life, first]) => {
        for (const { before, event, after } of play(life, first)) {
          if (before?.id !== after.id || event.kind === "merge undone") continue;
          const known = [after.peer, after.cover?.peer, ...after.formerPeers, ...closedIn(after)];
          for (const peer of [before.peer, before.cover?.peer]) if (peer) expect(known).toContain(peer);
        }
      }),
      runs,
    );
  });

  test("7: what a phone wrote under its lease is kept, for the person alone once the pair is closed", () => {
    fc.assert(
      fc.property(moves, (life) => {
        const now = play(life, story.toCrossing).at(-1)?.after ?? journeyOf(story.toCrossing);
        if (now.erased) return;
        const at = story.hours(30);
        const lease = { peer: "dee", from: story.hours(25), until: story.hours(33) };
        const wrote: JourneyEvent = {
          ...fact(dee, at),
          kind: "contact",
          contact: { id: "written offline", at, result: "reached" },
        };
        const decision = decide(now, wrote, { ...onShift, lease });
        if ("refused" in decision) throw new Error(`lost: ${decision.refused}`);
        const after = decision.events.reduce(apply, now);
        const counts = after?.contacts.some(({ id }) => id === "written offline");
        const own = after?.forPersonOnly.includes(wrote.id);
        expect(counts).toBe(!own);
        if (closedIn(now).includes("dee") || now.stage !== "crossing") expect(own).toBe(true);
      }),
      runs,
    );
  });

  test("7: without a lease, or outside its hours, nothing is taken", () => {
    const over = journeyOf([
      ...story.toCrossing,
      { ...fact(person, story.hours(26)), kind: "not this peer", peer: "dee" },
    ]);
    const wrote = (hour: number): JourneyEvent => ({
      ...fact(dee, story.hours(hour)),
      kind: "contact",
      contact: { id: "c", at: story.hours(hour), result: "tried" },
    });
    const lease = { peer: "dee", from: story.hours(25), until: story.hours(33) };
    const answer = (hour: number, held: typeof lease | null) =>
      story.refusal(decide(over, wrote(hour), { ...onShift, lease: held }));
    expect([answer(24, lease), answer(25, lease), answer(33, lease), answer(34, lease)]).toEqual([
      "not for you",
      null,
      null,
      "not for you",
    ]);
    expect(answer(30, null)).toBe("not for you");
    expect(answer(30, { ...lease, peer: "sam" })).toBe("not for you");
  });

  test("no clock ever erases someone who was supported once, however often they come back", () => {
    fc.assert(
      fc.property(lives, ([life, first]) => {
        let crossed = first.some(({ kind }) => kind === "said yes to peer support");
        for (const { event, after, at } of play(life, first)) {
          crossed ||= after.stage === "crossing";
          if (!crossed || event.kind === "merge undone") continue;
          const erasing = clocks(after, defaultClocks, at).filter(({ causes }) => causes?.kind === "erased");
          expect(erasing).toEqual([]);
        }
      }),
      runs,
    );
  });

  test("sending an event twice is harmless, and the past alone decides the present", () => {
    fc.assert(
      fc.property(lives, ([life, first]) => {
        for (const { event, after } of play(life, first)) {
          expect(decide(after, event, onShift)).toEqual({ events: [] });
          expect(apply(after, event)).toBe(after);
        }
      }),
      runs,
    );
  });
});
