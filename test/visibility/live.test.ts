import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenApp, openApp } from "../support/app.ts";
import { testDatabase } from "../support/database.ts";
import { addressOf, type OpenScreen, openScreen } from "../support/screen.ts";
import { makeWorld, type World } from "../support/world.ts";
import { type Cast, hireCast, planted, play } from "./scene.ts";

const made = testDatabase();
let world: World;
let cast: Cast;
let server: OpenApp;
const screens = new Map<keyof Cast, OpenScreen>();

beforeAll(async () => {
  world = await makeWorld(made);
  cast = await hireCast(world);
  server = await openApp(made);
}, 120_000);
afterAll(async () => {
  for (const screen of screens.values()) screen.close();
  await server.close();
});

test("while a person goes the whole way, streams tell nobody a word of theirs, and their id only to their own peers", async () => {
  const address = await addressOf(server.app);
  for (const who of Object.keys(cast) as (keyof Cast)[])
    screens.set(who, await openScreen(address, await server.cookieOf(cast[who])));
  for (const screen of screens.values()) await screen.hears("reread");
  const { ref, journeyId } = await play(made, world, cast, "every yes given");
  await screens.get("dee")?.hears(`people/${ref.personId}`);
  await wait(1_500);
  const told = (what: string) =>
    [...screens].filter(([, screen]) => screen.text().includes(what)).map(([who]) => who);
  for (const words of Object.values(planted)) expect(told(words)).toEqual([]);
  expect(told(journeyId)).toEqual([]);
  expect(told(ref.personId).toSorted()).toEqual(["amir", "dee"]);
  const silent = ["bea", "evaluator", "luc", "administrator"] as const;
  for (const who of silent) expect(screens.get(who)?.heard()).toEqual(["reread"]);
});
