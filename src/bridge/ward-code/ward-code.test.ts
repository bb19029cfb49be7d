import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenApp, openApp } from "../../../test/support/app.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { makeWorld, type Unit, type World } from "../../../test/support/world.ts";
import type { StaffIdentity } from "../../platform/database/index.ts";

const made = testDatabase();
let world: World;
let open: OpenApp;
let ana: StaffIdentity;
let dee: StaffIdentity;

beforeAll(async () => {
  world = await makeWorld(made);
  ana = await world.hire("Ana", ["coordinator"]);
  dee = await world.hire("Dee", ["peer"]);
  open = await openApp(made);
});
afterAll(() => open.close());

/** What the coordinator prints. */
async function codeOf({ unitId }: Unit): Promise<string> {
  await open.as(ana).post(`units/${unitId}/ward-code`, {});
  return (await open.as(ana).get(`units/${unitId}/ward-code`)).body.code;
}

/** Every caller here has an address of their own, so that one ward's limit is not mistaken for one phone's. */
let callers = 0;
const send = (code: string, form: Readonly<Record<string, string>>) =>
  open.app.inject({
    method: "POST",
    url: `/w/${code}`,
    remoteAddress: `10.0.0.${++callers % 250}`,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ id: uuidv7(), ...form }).toString(),
  });
const ask = { forWhom: "someone who said yes", bed: "12 B", bestTime: "morning" };
const look = (url: string, headers = {}) => open.app.inject({ url, headers });

const unchecked = async (): Promise<
  { journeyId: string; unit: string | null; bed: string | null; nameUsed: string }[]
> => (await open.as(ana).get("board")).body.lines.filter((line: { unchecked: boolean }) => line.unchecked);

test("whoever holds the printed code asks for a peer, and reads back “received” and nothing else", async () => {
  const code = await codeOf(world.north);
  const page = await look(`/w/${code.toLowerCase()}`);
  expect(page.statusCode).toBe(200);
  expect(page.headers["cache-control"]).toBe("no-store");
  expect(page.body).not.toMatch(/<script/i);
  const answer = await send(code, ask);
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain("Received. Thank you.");
  expect(answer.body).not.toMatch(/6N|12 B|Riverside/);
});

test("the coordinator sees ward and bed, no name, and that it has to be checked", async () => {
  await send(await codeOf(world.south), { ...ask, bed: "7" });
  const line = (await unchecked()).find(({ unit }) => unit === "4S");
  expect(line).toMatchObject({ unit: "4S", bed: "7" });
  expect(line?.nameUsed ?? "").toBe("");
});

test("once it is checked and a peer goes, the peer's page shows the bed that was written", async () => {
  await send(await codeOf(world.emergency), { ...ask, bed: "Hall 3" });
  const line = (await unchecked()).find(({ unit }) => unit === "ED");
  const step = { eventId: uuidv7(), step: "checked" };
  expect((await open.as(ana).post(`journeys/${line?.journeyId}/steps`, step)).status).toBe(200);
  expect((await open.as(ana).post(`journeys/${line?.journeyId}/offers`, { peerId: dee.id })).status).toBe(
    200,
  );
  const offer = (await open.as(dee).get("today")).body.offers[0];
  expect((await open.as(dee).post(`offers/${offer.offerId}/can-meet`, { eventId: uuidv7() })).status).toBe(
    200,
  );
  const [person] = (await open.as(dee).get("people")).body.people;
  const { body } = await open.as(dee).get(`people/${person.personId}`);
  expect(body.where).toMatchObject({ unit: "ED", bed: "Hall 3" });
});

test("someone who lies there asks for themselves", async () => {
  const answer = await send(await codeOf(world.south), { forWhom: "me", bed: "15", bestTime: "any time" });
  expect(answer.statusCode).toBe(200);
  expect((await unchecked()).find(({ bed }) => bed === "15")).toMatchObject({ unit: "4S" });
});

test("without saying for whom, or without a bed, it comes back with what was written", async () => {
  const code = await codeOf(world.north);
  const noWhom = await send(code, { bed: "9" });
  expect(noWhom.statusCode).toBe(400);
  expect(noWhom.body).toContain("ask them first");
  expect(noWhom.body).toContain('value="9"');
  const noBed = await send(code, { forWhom: "me", bed: "  " });
  expect(noBed.statusCode).toBe(400);
  expect(noBed.body).toContain("Write the bed");
  expect(noBed.body).toContain('checked="" value="me"');
  expect((await send(code, { id: "no id", forWhom: "nobody", bed: "9" })).statusCode).toBe(400);
});

test("the same form sent twice is one invitation", async () => {
  const code = await codeOf(world.north);
  const before = (await unchecked()).length;
  const form = { ...ask, id: uuidv7() };
  const answers = await Promise.all([send(code, form), send(code, form)]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect(await unchecked()).toHaveLength(before + 1);
});

test("after twenty on one day it says to call, with the programme's number", async () => {
  const code = await codeOf(world.north);
  const superuser = new pg.Client({ connectionString: made.adminUrl });
  await superuser.connect();
  await superuser.query("update programme set phone = '905-555-0134'");
  await superuser.end();
  let answer = await send(code, ask);
  for (let more = 0; more < 20; more++) answer = await send(code, ask);
  expect(answer.body).toContain("Please call");
  expect(answer.body).toContain('href="tel:9055550134"');
  made.now = new Date(made.now.getTime() + 86_400_000);
  expect((await send(code, ask)).body).toContain("Received.");
});

test("an unknown code and one that was replaced look alike", async () => {
  const old = await codeOf(world.north);
  await codeOf(world.north);
  const answers = await Promise.all([look(`/w/${old}`), look("/w/NO-SUCH-CODE"), send(old, ask)]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
});

test("guessing is slowed down", async () => {
  const codes: number[] = [];
  for (let guess = 0; guess < 16; guess++) {
    const guessed = { method: "POST", url: "/w/GUESS", remoteAddress: "10.9.9.9", payload: {} } as const;
    codes.push((await open.app.inject(guessed)).statusCode);
  }
  expect(codes).toEqual([...Array(15).fill(404), 429]);
});

test("it speaks French, and goes on in the language that was chosen", async () => {
  const code = await codeOf(world.north);
  const french = await look(`/w/${code}`, { "accept-language": "fr-CA" });
  expect(french.body).toContain("Demander un pair");
  const chosen = await look(`/w/${code}?lang=fr`, { "accept-language": "en-CA" });
  expect(chosen.body).toContain(`action="/w/${code}?lang=fr"`);
  expect(chosen.body).toContain(`href="/w/${code}?lang=en"`);
});

test("typed on the page of the short address it leads on, also in small letters and without dashes", async () => {
  const code = await codeOf(world.north);
  expect((await look("/w")).body).toContain("The code on the sheet");
  const typed = code.toLowerCase().replaceAll("-", "");
  for (const as of [code, typed, `${code.slice(0, 3)} ${code.slice(4)}`]) {
    const answer = await look(`/w?code=${encodeURIComponent(as)}`);
    expect([answer.statusCode, answer.headers.location], as).toEqual([303, `/w/${code}`]);
    expect((await look(`/w/${encodeURIComponent(as)}`)).statusCode, as).toBe(200);
  }
});
