import { describe, expect, test } from "vitest";
import {
  mayDecideWith,
  mayReadOwnLists,
  mayRecord,
  maySeePerson,
  maySendLate,
  type PeerRelation,
} from "./who-may.ts";

const peer = (change: Partial<PeerRelation> = {}): PeerRelation => ({
  isPeer: true,
  onShift: true,
  relation: "assigned",
  ...change,
});

describe("who may see, record, decide", () => {
  test.each([
    ["supports this person", peer(), true, true],
    ["covers for this person's peer", peer({ relation: "cover" }), true, false],
    ["neither supports nor covers this person", peer({ relation: null }), false, false],
    ["off shift", peer({ onShift: false }), false, false],
    ["is not a peer", peer({ isPeer: false }), false, false],
  ] as const)("%s", (because, relation, sees, decides) => {
    expect(maySeePerson(relation).allowed).toBe(sees);
    expect(mayRecord(relation).allowed).toBe(sees);
    expect(mayDecideWith(relation).allowed).toBe(decides);
    expect(maySeePerson(relation).because).toContain(because);
  });

  test("whoever may not is told the same as for a person who never was", () => {
    for (const relation of [peer({ relation: null }), peer({ onShift: false }), peer({ isPeer: false })]) {
      expect(maySeePerson(relation)).toMatchObject({ allowed: false, refusedBy: "relation" });
      expect(mayDecideWith(relation)).toMatchObject({ allowed: false, refusedBy: "relation" });
    }
  });

  test("what was written under a lease is taken from whoever held the person then; for others there is nobody", () => {
    expect(maySendLate(true)).toEqual({
      allowed: true,
      because: "wrote it under the lease of their own phone",
    });
    expect(maySendLate(false)).toEqual({
      allowed: false,
      because: "did not hold this person on a phone",
      refusedBy: "relation",
    });
  });

  test("the person reads in their log, in one sentence, why someone could look", () => {
    expect(maySeePerson(peer()).because).toBe("on shift; supports this person");
    expect(maySeePerson(peer({ relation: "cover" })).because).toBe("on shift; covers for this person's peer");
    expect(mayDecideWith(peer()).because).toBe("on shift; supports this person");
    expect(mayDecideWith(peer({ relation: "cover" })).because).toBe("does not support this person");
    expect(mayReadOwnLists(["peer"]).because).toBe("a peer's own lists");
    expect(mayReadOwnLists([]).because).toBe("only peers have people");
  });

  test("only peers have people, and that may be said", () => {
    expect(mayReadOwnLists(["peer"]).allowed).toBe(true);
    expect(mayReadOwnLists(["coordinator"])).toMatchObject({ allowed: false, refusedBy: "role" });
  });
});
