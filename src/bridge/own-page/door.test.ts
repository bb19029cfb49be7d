import pg from "pg";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { crossing, met } from "../../../test/support/people.ts";
import { phoneOn } from "./testing/phone.ts";
import { ownPageStory } from "./testing/story.ts";

const made = testDatabase();
const { story, link, phoneOf, supported } = ownPageStory(made);
const wrong = (code: string) => (code === "000000" ? "000001" : "000000");

test("the page behind the link is about nothing, is kept nowhere and asks for a code", async () => {
  const ref = await crossing(made, story.world, story.dee);
  const { location } = await link(story.dee, ref);
  const answer = await phoneOn(story.open.app).open(location);
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain("<title>Notes</title>");
  expect(answer.body).toMatch(/autocomplete="one-time-code"/i);
  expect(answer.body).not.toMatch(/hospital|drug|peer|Tom|footbridge/i);
  expect(answer.body).not.toMatch(/<script|javascript:/i);
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.headers["referrer-policy"]).toBe("no-referrer");
});

test("the right code opens it and the link leaves the address", async () => {
  const { phone } = await supported();
  const home = await phone.open("/p/home");
  expect(home.body).toContain("Hi Tom.");
  expect(home.body).toContain("<title>Notes</title>");
  expect(home.headers["cache-control"]).toBe("no-store");
  expect(home.body).not.toMatch(/<script/i);
});

test("a wrong code, an expired link, a closed link and one that never was look alike", async () => {
  const ref = await crossing(made, story.world, story.dee);
  const first = await link(story.dee, ref);
  const second = await link(story.dee, ref);
  const answers = await Promise.all(
    [
      [second.location, wrong(second.code)],
      [first.location, first.code],
      ["/p/never-was", "123456"],
    ].map(async ([location = "", code = ""]) => {
      const { statusCode, body } = await phoneOn(story.open.app).send(location, { code });
      return [statusCode, body.replaceAll(location, "/p/link")];
    }),
  );
  made.now = new Date(made.now.getTime() + 8 * 86_400_000);
  const { statusCode, body } = await phoneOn(story.open.app).send(second.location, { code: second.code });
  made.now = new Date(made.now.getTime() - 8 * 86_400_000);
  expect(
    new Set([...answers, [statusCode, body.replaceAll(second.location, "/p/link")]].map(String)).size,
  ).toBe(1);
  expect(statusCode).toBe(403);
});

test.each(["cross-site", "same-site"] as const)(
  "a form on someone else's page (%s) opens nothing here and ends nothing: it gets a page about nothing",
  async (from) => {
    const ref = await crossing(made, story.world, story.dee);
    const { location, code } = await link(story.dee, ref);
    const foreign = phoneOn(story.open.app, "en", from);
    for (const url of [location, "/p", "/p/leave", "/p/do/stop", "/w/K7Q-2XW-P4M"]) {
      const { statusCode, cookies, body, headers } = await foreign.send(url, { code });
      expect([url, statusCode, cookies, headers["clear-site-data"]]).toEqual([url, 403, [], undefined]);
      expect(body).toContain("<title>Notes</title>");
    }
    expect((await phoneOn(story.open.app).send(location, { code })).statusCode).toBe(303);
  },
);

test("the fifth wrong code in a row closes the link, also for the right one", async () => {
  const ref = await crossing(made, story.world, story.dee);
  const { location, code } = await link(story.dee, ref);
  const phone = phoneOn(story.open.app);
  for (let guess = 0; guess < 4; guess++) await phone.send(location, { code: wrong(code) });
  expect((await phone.send(location, { code })).statusCode).toBe(303);
  await Promise.all(
    Array.from({ length: 5 }, () => phoneOn(story.open.app).send(location, { code: wrong(code) })),
  );
  expect((await phone.send(location, { code })).statusCode).toBe(403);
});

test("neither link nor code lies in the database, and a repeated command gives the same pair", async () => {
  const ref = await crossing(made, story.world, story.dee);
  const key = crypto.randomUUID();
  const ask = () => story.open.as(story.dee).post(`people/${ref.personId}/own-page`, {}, key);
  const { body } = await ask();
  expect((await ask()).body).toEqual(body);
  const token = body.location.split("/").at(-1);
  const superuser = new pg.Client({ connectionString: made.adminUrl });
  await superuser.connect();
  const { rows } = await superuser.query(
    "select to_json(a)::text as kept from command_answer a union all select to_json(l)::text from own_page_link l",
  );
  await superuser.end();
  const kept = rows.map((row) => row.kept).join(" ");
  expect(kept).toContain("expiresAt");
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(`"${body.code}"`);
  expect(body.code).toMatch(/^\d{6}$/);
});

test("after two minutes without a tap the code is asked again, on a page without the link", async () => {
  const ref = await crossing(made, story.world, story.dee);
  const { location, code } = await link(story.dee, ref);
  const phone = phoneOn(story.open.app);
  await phone.send(location, { code });
  const start = made.now;
  for (const seconds of [100, 200, 300]) {
    made.now = new Date(start.getTime() + seconds * 1000);
    const page = await phone.open("/p/home");
    expect(page.statusCode).toBe(200);
    expect(page.headers.refresh).toBe("120;url=/p");
  }
  made.now = new Date(start.getTime() + 421_000);
  const late = await phone.open("/p/sharing");
  expect([late.statusCode, late.headers.location]).toEqual([303, "/p"]);
  expect((await phone.open("/p")).body).toContain('name="code"');
  expect((await phone.send("/p", { code })).headers.location).toBe("/p/home");
  made.now = start;
});

test("leaving fast ends the session and forgets the link", async () => {
  const { phone } = await supported();
  expect((await phone.open("/p/home")).body.indexOf("/p/leave")).toBeLessThan(
    (await phone.open("/p/home")).body.indexOf("<h1"),
  );
  const left = await phone.send("/p/leave");
  expect([left.statusCode, left.headers.location]).toEqual([303, "/p"]);
  const notes = await phone.open("/p");
  expect(notes.body).toContain("No notes yet.");
  expect(notes.body).not.toContain('name="code"');
  expect((await phone.open("/p/home")).statusCode).toBe(303);
});

test("who works here opens nobody's page with their own session", async () => {
  const ref = await crossing(made, story.world, story.dee);
  const phone = await phoneOf(ref);
  await story.open.as(story.dee).get("today");
  phone.cookies.set("footbridge", "not-a-session");
  expect((await phone.open("/p/home")).headers.location).toBe("/p");
});

test("only a peer who supports the person and is on shift can hand over a link", async () => {
  const ref = await met(made, story.world, story.dee);
  const lee = await story.world.hire("Lee", ["peer"]);
  const path = `people/${ref.personId}/own-page`;
  expect((await story.open.as(lee).post(path, {})).status).toBe(404);
  expect((await story.open.as(story.ana).post(path, {})).status).toBe(404);
});

test("it speaks French when the browser does, and changes by a link", async () => {
  const ref = await crossing(made, story.world, story.dee);
  const { location } = await link(story.dee, ref);
  const phone = phoneOn(story.open.app, "fr-CA,fr;q=0.9");
  expect((await phone.open(location)).body).toContain('lang="fr-CA"');
  expect((await phone.open(`${location}?lang=en`)).body).toContain('lang="en-CA"');
  expect((await phone.open(location)).body).toContain('lang="en-CA"');
});
