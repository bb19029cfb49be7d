import { expect, it } from "vitest";
import { openAddressBar } from "./address-bar.ts";

/** A browser's history, as far as the app uses it. */
function browserAt(start: string) {
  const way = [start];
  const listeners = new Map<string, ((event: { preventDefault: () => void }) => void)[]>();
  const here = () => new URL(way.at(-1) ?? "", "http://localhost");
  const tell = (kind: string) => {
    let asked = false;
    for (const listener of listeners.get(kind) ?? []) listener({ preventDefault: () => (asked = true) });
    return asked;
  };
  const browser = {
    get location() {
      return here();
    },
    history: {
      pushState: (_: unknown, __: string, href: string) => way.push(href),
      replaceState: (_: unknown, __: string, href: string) => way.splice(-1, 1, href),
    },
    addEventListener: (kind: string, listener: () => void) =>
      listeners.set(kind, [...(listeners.get(kind) ?? []), listener]),
  };
  return {
    bar: openAddressBar(browser as unknown as Window),
    way,
    goBack: () => {
      way.pop();
      tell("popstate");
    },
    asksBeforeClosing: () => tell("beforeunload"),
  };
}

it("a page that is opened is new, and one that is gone back to was seen before", () => {
  const { bar, goBack } = browserAt("/today");
  const seen: unknown[] = [];
  const stop = bar.subscribe(() => seen.push(bar.address()));
  bar.open("/people/0199?from=today");
  goBack();
  stop();
  bar.open("/people");
  expect(seen).toEqual([
    { path: "/people/0199", revisited: false },
    { path: "/today", revisited: true },
  ]);
});

it("a page that only leads on is not met again on the way back", () => {
  const { bar, way } = browserAt("/");
  bar.open("/today", { replacing: true });
  expect(way).toEqual(["/today"]);
});

it("while the person holds the phone there is no way out, and afterwards there is", () => {
  const { bar, way, goBack, asksBeforeClosing } = browserAt("/people/0199");
  bar.open("/people/0199/talk");
  const release = bar.hold();
  bar.open("/people");
  goBack();
  goBack();
  expect(bar.address().path).toBe("/people/0199/talk");
  expect(way).toEqual(["/people/0199", "/people/0199/talk"]);
  expect(asksBeforeClosing()).toBe(true);
  release();
  expect(asksBeforeClosing()).toBe(false);
  goBack();
  expect(bar.address()).toEqual({ path: "/people/0199", revisited: true });
});
