import { expect, test } from "vitest";
import { role as roles } from "../contract.ts";
import { mayInviteStaff } from "./policy.ts";

const mayInvite = {
  administrator: roles.options,
  coordinator: ["peer", "care-team", "mentor"],
  peer: [],
  "care-team": [],
  mentor: [],
  evaluator: [],
  "privacy-officer": [],
} as const;

test.each(roles.options.flatMap((who) => roles.options.map((invited) => ({ who, invited }))))(
  "$who inviting $invited",
  ({ who, invited }) => {
    const allowed: readonly string[] = mayInvite[who];
    expect(mayInviteStaff({ roles: [who] }, invited).allowed).toBe(allowed.includes(invited));
  },
);

test("the role decides alone, so a no may say so; several roles together may what one of them may", () => {
  expect(mayInviteStaff({ roles: ["peer"] }, "peer")).toMatchObject({ refusedBy: "role" });
  expect(mayInviteStaff({ roles: ["peer", "coordinator"] }, "peer").allowed).toBe(true);
});
