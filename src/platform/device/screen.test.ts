import { expect, it } from "vitest";
import { isUnder, type Screen, screenAt, screensFor } from "./screen.ts";

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

it("an address opens the screen whose path it has, with the values that the path leaves open", () => {
  const people = [screen("/people"), screen("/people/$personId"), screen("/people/$personId/talk")];
  const at = (address: string) => {
    const found = screenAt(people, address);
    return found && { path: found.screen.path, ...found.params };
  };
  expect(at("/people")).toEqual({ path: "/people" });
  expect(at("/people/0199")).toEqual({ path: "/people/$personId", personId: "0199" });
  expect(at("/people/0199/talk")).toEqual({ path: "/people/$personId/talk", personId: "0199" });
  for (const unknown of ["/", "/peoples", "/people/", "/people//talk", "/people/0199/talk/more"])
    expect(at(unknown), unknown).toBeUndefined();
});

it("a tab is lit on its own page and on those below", () => {
  expect(isUnder("/people/0199", "/people")).toBe(true);
  expect(isUnder("/people", "/people")).toBe(true);
  expect(isUnder("/peoples", "/people")).toBe(false);
});
