import { expect } from "vitest";
import type { demoAt } from "./testing.ts";

type Demo = Awaited<ReturnType<typeof demoAt>>;

/** What the demo's door says of whoever one can come in as. */
export async function keepsItsPromises(demo: Demo, now: Date): Promise<void> {
  await deesDay(demo, now);
  await mayasWard(demo);
  await joansBoard(demo);
}

async function deesDay(demo: Demo, now: Date): Promise<void> {
  const { shift, load, offers, comeBy, people } = await demo.peersDay("dee");
  const until = new Date(shift?.until ?? 0);
  expect(until.getTime() - now.getTime()).toBeGreaterThanOrEqual(2 * 3_600_000);
  expect(until.getUTCMinutes()).toBe(0);
  expect(load).toEqual({ people: 9, limit: 12 });
  expect(offers.map(({ unit, language }) => [unit, language])).toEqual([["4 South", "en"]]);
  expect(comeBy).toHaveLength(1);
  expect(people.filter(({ relation }) => relation === "cover").map(({ nameUsed }) => nameUsed)).toEqual([
    "Ellis",
  ]);
  expect(people.filter(({ stage }) => stage === "meeting").map(({ nameUsed }) => nameUsed)).toEqual(["Lou"]);

  const due = await demo.dueFor("dee");
  const states = due.flatMap((one) =>
    one.kind === "check-in" ? [[one.nameUsed, one.state, one.tries]] : [],
  );
  expect(states).toEqual(
    expect.arrayContaining([
      ["Alix", "due", 0],
      ["Marguerite", "due", 0],
      ["Rae", "overdue", 1],
    ]),
  );
  expect(states.filter(([name]) => name !== "Ellis")).toHaveLength(3);
}

async function mayasWard(demo: Demo): Promise<void> {
  const { stays } = await demo.wardOf("maya", "6N");
  const line = (name: string) => stays.find(({ nameUsed }) => nameUsed === name);
  expect(line("Tom")).toMatchObject({ bed: "12", peer: "met" });
  expect(line("Renée")).toMatchObject({ bed: "14", peer: "invited" });
  expect(line("Lou")).toMatchObject({ bed: "15", peer: "someone is on the way" });
  expect(line("Sam")?.askedSaidNoAt).not.toBeNull();
  expect(line("June")).toMatchObject({ onLeave: true, peer: "met" });
  // Somebody else asked for him: Maya sees nothing of it.
  expect(line("Bernard")).toMatchObject({ peer: null });
  const canBeAsked = stays.filter(
    ({ peer, askedSaidNoAt, departedAt }) => !peer && !askedSaidNoAt && !departedAt,
  );
  expect(canBeAsked.length).toBeGreaterThanOrEqual(3);
}

async function joansBoard(demo: Demo): Promise<void> {
  const { lines, onTheWay, loads, waitingMessages } = await demo.board();
  expect(lines.filter(({ overdue }) => overdue).map(({ nameUsed }) => nameUsed)).toEqual(["Donna"]);
  expect(lines.filter(({ unchecked }) => unchecked).map(({ nameUsed, unit }) => [nameUsed, unit])).toEqual(
    expect.arrayContaining([
      [null, "4 South"],
      [null, "5 East"],
    ]),
  );
  expect(lines.filter(({ betweenPeers }) => betweenPeers).map(({ nameUsed }) => nameUsed)).toEqual([
    "Yannick",
  ]);
  expect(lines.length).toBeGreaterThanOrEqual(6);
  expect(onTheWay.map(({ unit }) => unit).sort()).toEqual(["3 West", "4 South", "6 North"]);
  expect(waitingMessages).toBe(2);
  expect(loads.filter(({ onShiftUntil }) => onShiftUntil).map(({ firstName }) => firstName)).toEqual([
    "Amir",
    "Dee",
    "Joan",
    "Kit",
    "Noor",
    "Rosalie",
  ]);
}
