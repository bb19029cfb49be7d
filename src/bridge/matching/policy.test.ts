import { expect, test } from "vitest";
import { mayAnswerOffers, mayMatch } from "./policy.ts";

test("only a peer on shift answers an offer", () => {
  expect(mayAnswerOffers({ roles: ["peer"], onShift: true }).allowed).toBe(true);
  expect(mayAnswerOffers({ roles: ["peer"], onShift: false })).toMatchObject({
    allowed: false,
    refusedBy: "role",
  });
  expect(mayAnswerOffers({ roles: ["care-team"], onShift: true })).toMatchObject({
    allowed: false,
    refusedBy: "role",
  });
});

test("only a coordinator matches", () => {
  expect(mayMatch(["coordinator"]).allowed).toBe(true);
  for (const role of ["peer", "mentor", "care-team", "evaluator", "privacy-officer", "administrator"])
    expect(mayMatch([role])).toMatchObject({ allowed: false, refusedBy: "role" });
});

test("the sentences that stand in the log say why, also why not", () => {
  const peer = { roles: ["peer"], onShift: true };
  expect(mayAnswerOffers(peer).because).toBe("is a peer; on shift");
  expect(mayAnswerOffers({ ...peer, onShift: false }).because).toBe("off shift");
  expect(mayAnswerOffers({ ...peer, roles: [] }).because).toBe("only peers get offers");
  expect(mayMatch(["coordinator"]).because).toBe("coordinates this programme");
  expect(mayMatch(["peer"]).because).toBe("only coordinators match");
});
