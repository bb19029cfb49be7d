import { expect, test } from "vitest";
import { factId } from "./fact-id.ts";

const form = "0192f000-0000-7000-8000-0000000000aa";

test("the same tap on the same page is the same fact; any other tap is another", () => {
  expect(factId(form, "no")).toBe(factId(form, "no"));
  expect(factId(form, "no")).not.toBe(factId(form, "yes"));
  expect(factId(form, "no")).toMatch(/^0192f000-0000-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
