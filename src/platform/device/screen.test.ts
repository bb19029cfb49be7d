import { expect, it } from "vitest";
import { isUnder, type Screen, screensFor } from "./screen.ts";

const screen = (path: Screen["path"], ...roles: Screen["roles"]): Screen => ({
  path,
  roles,
  component: () => Promise.resolve(() => null),
});
const screens = [
  screen("/today", "peer"),
  screen("/board", "coordinator"),
  screen("/me", "peer", "coordinator"),
];

it("everyone has the screens of their roles, in the order of the list, each once", () => {
  expect(screensFor(screens, ["peer"]).map(({ path }) => path)).toEqual(["/today", "/me"]);
  expect(screensFor(screens, ["coordinator", "peer"]).map(({ path }) => path)).toEqual([
    "/today",
    "/board",
    "/me",
  ]);
  expect(screensFor(screens, ["visitor"])).toEqual([]);
});

it("a tab is lit on its own page and on those below", () => {
  expect(isUnder("/people/0199", "/people")).toBe(true);
  expect(isUnder("/people", "/people")).toBe(true);
  expect(isUnder("/peoples", "/people")).toBe(false);
});
