import { expect, test } from "vitest";
import { role as roles } from "../contract.ts";
import { maySeeColleagues, maySeeLastDay } from "./policy.ts";

test.each(roles.options)("%s and the list of colleagues", (role) => {
  const sees = maySeeColleagues({ roles: [role] });
  expect(sees.allowed).toBe(role === "administrator" || role === "coordinator");
  if (!sees.allowed) expect(sees.refusedBy).toBe("role");
});

test.each(roles.options)("%s and the last day on which someone was here", (role) => {
  expect(maySeeLastDay({ roles: [role] })).toBe(role === "administrator");
});
