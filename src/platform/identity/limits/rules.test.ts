import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codesCountedFor, countedFor, giveTryBack, limits, takeTry } from "./rules.ts";

const noon = new Date("2026-11-22T12:00:00Z");
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const limit = { burst: 3, everySeconds: 60 };

/** Tries as fast as one can; how many are let through until a moment, and the bucket afterwards. */
function tryHard(until: Date, { burst, everySeconds } = limit, step = 1): number {
  let spent = noon;
  let through = 0;
  for (let now = noon; now < until; now = new Date(now.getTime() + step * 1000)) {
    const taken = takeTry(spent, now, { burst, everySeconds });
    if (!taken.allowed) continue;
    spent = taken.spentUntil;
    through += 1;
  }
  return through;
}

describe("a bucket of tries", () => {
  test("so many at once, then one more each minute", () => {
    let spent = noon;
    for (let at = 0; at < 3; at += 1) {
      const taken = takeTry(spent, noon, limit);
      if (!taken.allowed) throw new Error("refused");
      spent = taken.spentUntil;
    }
    expect(spent).toEqual(later(180));
    expect(takeTry(spent, noon, limit)).toEqual({ allowed: false, waitSeconds: 60 });
    expect(takeTry(spent, later(59.5), limit)).toEqual({ allowed: false, waitSeconds: 1 });
    expect(takeTry(spent, later(60), limit)).toEqual({ allowed: true, spentUntil: later(240) });
  });

  test("one that lay unused for long is full, and no fuller", () => {
    expect(takeTry(noon, later(86_400), limit)).toEqual({ allowed: true, spentUntil: later(86_460) });
  });

  test("a right try given back leaves the bucket as it was", () => {
    const taken = takeTry(later(30), noon, limit);
    expect(taken.allowed && giveTryBack(taken.spentUntil, limit)).toEqual(later(30));
  });

  test("however fast someone tries, a day holds the burst and one for each interval", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 60, max: 3600 }),
        fc.integer({ min: 1, max: 300 }),
        (burst, everySeconds, step) => {
          const through = tryHard(later(86_400), { burst, everySeconds }, step);
          expect(through).toBeLessThanOrEqual(burst + 86_400 / everySeconds);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("strangers have 126 guesses a day at one account, codes 34", () => {
    expect(tryHard(later(86_400), limits["strangers to an account"], 60)).toBeLessThanOrEqual(126);
    expect(tryHard(later(86_400), limits["codes of an account"], 60)).toBeLessThanOrEqual(34);
  });
});

describe("what a try is counted against", () => {
  const stranger = { email: "dee@riverside.example", network: "192.0.2.1", browser: undefined };

  test("a browser that signed in before is counted by itself and by nothing that strangers can fill", () => {
    const known = countedFor({ ...stranger, browser: "b" });
    expect(known).toEqual([{ limit: "known browser", of: "b" }]);
    const theirs = countedFor(stranger).map(({ limit: name, of }) => `${name} ${of}`);
    for (const { limit: name, of } of known) expect(theirs).not.toContain(`${name} ${of}`);
  });

  test("a stranger by account and network, by account, and by network", () => {
    expect(countedFor(stranger)).toEqual([
      { limit: "account from a network", of: "dee@riverside.example 192.0.2.1" },
      { limit: "strangers to an account", of: "dee@riverside.example" },
      { limit: "network", of: "192.0.2.1" },
    ]);
  });

  test("one network is stopped before it has used up what all strangers have", () => {
    expect(limits["account from a network"].burst).toBeLessThan(limits["strangers to an account"].burst);
  });

  test("codes are counted by account for strangers, by browser for one that is known", () => {
    expect(codesCountedFor("a", undefined)).toEqual([{ limit: "codes of an account", of: "a" }]);
    expect(codesCountedFor("a", "b")).toEqual([{ limit: "codes in a known browser", of: "b" }]);
  });
});
