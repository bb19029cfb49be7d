import { expect, test } from "vitest";
import { mayAskForPeer, mayReadWard, mayReadWards } from "./policy.ts";

const maya = { roles: ["care-team"], units: ["6 North"] };
const dee = { roles: ["peer"], units: [] };

test("a care team reads its own wards, and for every other ward there is nothing", () => {
  expect(mayReadWards(maya).allowed).toBe(true);
  expect(mayReadWard(maya, "6 North").allowed).toBe(true);
  expect(mayReadWard(maya, "4 South")).toMatchObject({ allowed: false, refusedBy: "relation" });
});

test("nobody else has wards or asks from one", () => {
  for (const refused of [mayReadWards(dee), mayReadWard(dee, "6 North"), mayAskForPeer(dee)])
    expect(refused).toMatchObject({ allowed: false, refusedBy: "role" });
});
