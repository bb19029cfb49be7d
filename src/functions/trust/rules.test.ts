import { describe, expect, it } from "vitest";
import { holdTalk } from "./contract.ts";
import {
  choicesOf,
  missingAt,
  nothingSaid,
  peerLines,
  stepAfter,
  stepBefore,
  type Talk,
  talkSteps,
  teamLines,
  untilsFor,
} from "./rules.ts";

const yes: Talk = { ...nothingSaid, limitsSaid: true, peerSupport: "yes" };
const no: Talk = { ...nothingSaid, limitsSaid: true, peerSupport: "no" };

describe("the talk (story S1.4)", () => {
  it("has nothing ticked beforehand, and no answer is a no", () => {
    expect(nothingSaid).toMatchObject({ peerSupport: null, limitsSaid: false, answers: {} });
    expect(choicesOf(yes)).toEqual([]);
  });

  it("names the three limits before anyone can say yes", () => {
    expect(missingAt("limits", nothingSaid)).toBe("limits");
    expect(missingAt("limits", yes)).toBeNull();
    expect(talkSteps.indexOf("limits")).toBeLessThan(talkSteps.indexOf("yes"));
  });

  it("goes through six steps with a yes, and asks nothing more after a no", () => {
    const way = (talk: Talk) => {
      const steps = [talkSteps[0] as (typeof talkSteps)[number]];
      for (let last = steps[0]; last && last !== "summary"; last = steps.at(-1))
        steps.push(stepAfter(last, talk));
      return steps;
    };
    expect(way(yes)).toEqual(["what", "limits", "yes", "team", "peers", "summary"]);
    expect(way(no)).toEqual(["what", "limits", "yes", "summary"]);
    expect(stepBefore("summary", no)).toBe("yes");
    expect(stepBefore("summary", yes)).toBe("peers");
    expect(stepBefore("what", yes)).toBeNull();
  });

  it("wants a witness for a yes and none for a no", () => {
    expect(missingAt("yes", nothingSaid)).toBe("answer");
    expect(missingAt("summary", { ...yes, witness: "  " })).toBe("witness");
    expect(missingAt("summary", { ...yes, witness: "RN Maya" })).toBeNull();
    expect(missingAt("summary", no)).toBeNull();
  });

  it("takes nothing along that was ticked before the answer became no", () => {
    const ticked = { "contact-made": { answer: "yes", until: "this stay" } } as const;
    expect(choicesOf({ ...yes, answers: ticked })).toHaveLength(1);
    expect(choicesOf({ ...no, answers: ticked })).toEqual([]);
  });
});

describe("until when", () => {
  it("begins with the narrowest: this stay while there is one", () => {
    const [line] = teamLines;
    expect(line && untilsFor(line, true)[0]).toBe("this stay");
    expect(line && untilsFor(line, false)).not.toContain("this stay");
    for (const peerLine of peerLines) expect(untilsFor(peerLine, true)).toEqual(["the 90 days"]);
  });
});

it("what is sent keeps the contract", () => {
  const talk: Talk = {
    ...yes,
    witness: "RN Maya",
    answers: {
      "who-my-peer-is": { answer: "yes", until: "this stay" },
      "earlier-stays": { answer: "no", until: "the 90 days" },
    },
  };
  const { how, witness } = talk;
  const body = {
    talkId: "01936f00-0000-7000-8000-000000000001",
    at: "2026-11-22T15:42:00Z",
    peerSupport: "yes",
    limitsSaid: true,
    how,
    witness,
    choices: choicesOf(talk),
  };
  expect(holdTalk.body?.safeParse(body).success).toBe(true);
});
