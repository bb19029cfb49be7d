import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { act } from "../../platform/database/index.ts";
import type { PersonRef } from "../journey/index.ts";
import { ownPageStory } from "./testing/story.ts";

const made = testDatabase();
const { story, supported, phoneOf } = ownPageStory(made);

const grantsOf = (ref: PersonRef) =>
  act(
    made.database,
    { kind: "system", programmeId: ref.programmeId, about: ref.personId },
    made.now,
    async ({ db }) => {
      const rows = await db
        .selectFrom("sharingGrant")
        .select(["reader", "item"])
        .where("personId", "=", ref.personId)
        .execute();
      return rows.map(({ reader, item }) => `${reader} ${item}`);
    },
  );

test("every line can be opened and closed in one tap, and says since when", async () => {
  const { ref, phone } = await supported();
  const choose = (choice: string) => phone.tap("/p/sharing", "choose", { choice });
  expect((await choose("care-team|contact-made|yes")).headers.location).toBe("/p/sharing?said=chosen");
  expect(await grantsOf(ref)).toContain("care-team contact-made");
  expect((await phone.open("/p/sharing")).body).toContain("Open since today");
  await choose("care-team|contact-made|no");
  expect(await grantsOf(ref)).not.toContain("care-team contact-made");
  await choose("assigned-peer|where-now|no");
  expect(await grantsOf(ref)).not.toContain("assigned-peer where-now");
});

test("a choice sent twice is one; one from an old page does not undo what came after it", async () => {
  const { ref, phone } = await supported();
  const old = await phone.keyOf("/p/sharing");
  const yes = { ...old, choice: "care-team|met|yes" };
  await phone.send("/p/do/choose", { ...old, choice: "care-team|contact-made|yes" });
  await phone.tap("/p/sharing", "choose", { choice: "care-team|contact-made|no" });
  const again = await phone.send("/p/do/choose", { ...old, choice: "care-team|contact-made|yes" });
  expect(again.headers.location).toBe("/p/sharing?said=sent-before");
  expect(await grantsOf(ref)).not.toContain("care-team contact-made");
  expect((await phone.send("/p/do/choose", yes)).headers.location).toBe("/p/sharing?said=changed-meanwhile");
  expect((await phone.send("/p/do/choose", { ...old, choice: "anyone|everything|yes" })).statusCode).toBe(
    400,
  );
});

test("two taps on one page are two choices", async () => {
  const { ref, phone } = await supported();
  const key = await phone.keyOf("/p/sharing");
  await phone.send("/p/do/choose", { ...key, choice: "care-team|contact-made|yes" });
  await phone.send("/p/do/choose", { ...key, choice: "care-team|follow-ups|yes" });
  expect(await grantsOf(ref)).toEqual(
    expect.arrayContaining(["care-team contact-made", "care-team follow-ups"]),
  );
});

test("stop sharing everything empties every route of the staff about this person", async () => {
  const { ref, phone } = await supported("Tom", [
    { reader: "care-team", item: "contact-made", answer: "yes", until: "any ward" },
  ]);
  const dee = story.open.as(story.dee);
  const ana = story.open.as(story.ana);
  expect(JSON.stringify((await dee.get("today")).body)).toContain(ref.personId);
  expect((await phone.open("/p/sure/stop-sharing")).body).toContain("can’t be taken back");
  await phone.tap("/p/sure/stop-sharing", "stop-sharing");
  expect(await grantsOf(ref)).toEqual([]);
  for (const path of ["today", "people"])
    expect(JSON.stringify((await dee.get(path)).body)).not.toContain(ref.personId);
  expect((await dee.get(`people/${ref.personId}`)).status).toBe(404);
  const board = JSON.stringify((await ana.get("board")).body);
  expect(board).not.toContain("Tom");
  expect(board).not.toContain(ref.personId);
  expect((await phone.open("/p/sharing")).body).toContain("Nobody but you sees anything.");
});

test("starting again opens what both yeses open, and nothing that was asked one by one", async () => {
  const { ref, phone } = await supported("Tom", [
    { reader: "care-team", item: "contact-made", answer: "yes", until: "any ward" },
  ]);
  await phone.tap("/p/sure/stop-sharing", "stop-sharing");
  made.now = new Date(made.now.getTime() + 1000);
  await phone.tap("/p/sure/start-again", "start-again");
  const grants = await grantsOf(ref);
  expect(grants).toContain("assigned-peer contact-made");
  expect(grants).not.toContain("care-team contact-made");
  expect((await story.open.as(story.dee).get(`people/${ref.personId}`)).status).toBe(200);
});

test("the person reads who looked, how often, at what and why, also the peer", async () => {
  const { ref } = await supported();
  const dee = story.open.as(story.dee);
  await dee.get(`people/${ref.personId}`);
  made.now = new Date(made.now.getTime() + 3_600_000);
  await dee.get(`people/${ref.personId}`);
  const phone = await phoneOf(ref);
  const { body } = await phone.open("/p/looked");
  expect(body).toContain("Dee, peer worker");
  expect(body).toContain("2 times, last today");
  expect(body).toContain("Why: supports you.");
  expect(body).toContain("words between you two");
  expect((await phone.open("/p/home")).body).toContain("One person looked");
});

test("the person reads every word that was written, and another person none of them", async () => {
  const { ref, phone } = await supported();
  const words = { level: "only us two", text: "Slept badly. The light in the hall." };
  const contact = {
    contactId: uuidv7(),
    at: made.now.toISOString(),
    outcome: "reached",
    activities: ["company"],
    words,
  };
  await story.open.as(story.dee).post(`people/${ref.personId}/contacts`, contact);
  const { body } = await phone.open("/p/written");
  expect(body).toContain("“Slept badly. The light in the hall.”");
  expect(body).toContain("Only us two*");
  expect(body).toContain("You met Dee");
  // That they met, and what they did, bears the chips of everyone who sees it.
  expect(body).toMatch(/That you met[^<]*<(?:(?!<li).)*My peers/);
  const other = await supported("Ray");
  expect((await other.phone.open("/p/written")).body).not.toContain("Slept badly");
});

test("everything is there in French", async () => {
  const { ref } = await supported();
  const phone = await phoneOf(ref);
  await phone.open("/p/home?lang=fr");
  const pages = await Promise.all(
    ["home", "sharing", "looked", "written", "sure/stop", "sure/stop-sharing"].map((page) =>
      phone.open(`/p/${page}`),
    ),
  );
  for (const { body } of pages) {
    expect(body).toContain('lang="fr-CA"');
    expect(body).toContain("Quitter vite cette page");
    expect(body).not.toMatch(/\byou\b|\bpeer worker\b|\bnobody\b/i);
  }
});
