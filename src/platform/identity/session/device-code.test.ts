import { expect, test } from "vitest";
import { deviceOf, readDevice } from "./device-code.ts";

const on = (system: string, browser: string) => `Mozilla/5.0 (${system}) ${browser}`;

test.each([
  [on("Android 15; Mobile; rv:140.0", "Gecko/140.0 Firefox/140.0"), "phone firefox android"],
  [
    on("Linux; Android 10; K", "AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36"),
    "phone chrome android",
  ],
  [
    on("Linux; Android 13; SM-X200", "AppleWebKit/537.36 Chrome/140.0 Safari/537.36"),
    "tablet chrome android",
  ],
  [on("Linux; Android 13", "SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36"), "phone samsung android"],
  [on("iPhone; CPU iPhone OS 18_5 like Mac OS X", "Version/18.5 Mobile Safari/604.1"), "phone safari ios"],
  [on("iPhone; CPU iPhone OS 18_5 like Mac OS X", "CriOS/140.0 Mobile Safari/604.1"), "phone chrome ios"],
  [on("iPad; CPU OS 18_5 like Mac OS X", "FxiOS/140.0 Safari/605.1"), "tablet firefox ios"],
  [on("Windows NT 10.0; Win64; x64", "Chrome/140.0 Safari/537.36 Edg/140.0"), "computer edge windows"],
  [on("Macintosh; Intel Mac OS X 10_15_7", "Version/18.5 Safari/605.1.15"), "computer safari mac"],
  [on("X11; CrOS x86_64", "Chrome/140.0 Safari/537.36"), "computer chrome chromeos"],
  [on("X11; Linux x86_64; rv:140.0", "Gecko/20100101 Firefox/140.0"), "computer firefox linux"],
  ["curl/8.0", "computer other other"],
  [undefined, "computer other other"],
])("%s is a %s", (agent, code) => {
  expect(deviceOf(agent)).toBe(code);
});

test("the words come back, and a session from before them has none", () => {
  expect(readDevice("phone firefox android")).toEqual({
    kind: "phone",
    browser: "firefox",
    system: "android",
  });
  expect(readDevice("")).toBeNull();
  expect(readDevice("phone firefox")).toBeNull();
});
