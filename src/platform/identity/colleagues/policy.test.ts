import { expect, test } from "vitest";
import { role as roles } from "../contract.ts";
import { mayKeepAccountOf, maySeeColleagues, maySeeLastDay } from "./policy.ts";

test.each(roles.options)("%s and the list of colleagues", (role) => {
  const sees = maySeeColleagues({ roles: [role] });
  expect(sees.allowed).toBe(role === "administrator" || role === "coordinator");
  if (!sees.allowed) expect(sees.refusedBy).toBe("role");
});

test.each(roles.options)("%s and the last day on which someone was here", (role) => {
  expect(maySeeLastDay({ roles: [role] })).toBe(role === "administrator");
});

test.each(roles.options)("%s and the account of a colleague, or their own", (role) => {
  const theirs = mayKeepAccountOf({ id: "ana", roles: [role] }, "dee");
  expect(theirs.allowed).toBe(role === "administrator");
  if (!theirs.allowed) expect(theirs.refusedBy).toBe("role");
  expect(mayKeepAccountOf({ id: "ana", roles: [role] }, "ana").allowed).toBe(false);
});

test("one's own account is answered as if it were not there", () => {
  expect(mayKeepAccountOf({ id: "ana", roles: ["administrator"] }, "ana")).toMatchObject({
    refusedBy: "relation",
  });
});
