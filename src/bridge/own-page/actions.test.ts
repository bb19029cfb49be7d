import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { invited, meeting, met, wakeUp } from "../../../test/support/people.ts";
import { act } from "../../platform/database/index.ts";
import type { PersonRef } from "../journey/index.ts";
import { codeHash } from "./link/secrets.ts";
import { openLink } from "./link/store.ts";
import { phoneOn } from "./testing/phone.ts";
import { ownPageStory } from "./testing/story.ts";

const made = testDatabase();
const { story, phoneOf, supported } = ownPageStory(made);

const stageOf = (ref: PersonRef) =>
  act(
    made.database,
    { kind: "system", programmeId: ref.programmeId, about: ref.personId },
    made.now,
    async ({ db }) => {
      const row = await db
        .selectFrom("journey")
        .select(["stage", "endedAs", "pausedAt", "betweenPeers"])
        .where("personId", "=", ref.personId)
        .orderBy("askedAt", "desc")
        .executeTakeFirstOrThrow();
      return row;
    },
  );

/** A phone of someone without a peer yet. */
async function phoneWithoutPeer(ref: PersonRef) {
  const token = uuidv7();
  const link = { linkId: uuidv7(), token, codeHash: codeHash(made.keys, token, "123456"), madeBy: null };
  const expiresAt = new Date(made.now.getTime() + 86_400_000);
  await act(
    made.database,
    { kind: "system", programmeId: ref.programmeId, about: ref.personId },
    made.now,
    (inner) => openLink(inner, ref, { ...link, expiresAt }),
  );
  const phone = phoneOn(story.open.app);
  await phone.send(`/p/${token}`, { code: "123 456" });
  return phone;
}

test("please come by: one tap, asked once however often it is sent, and the peer sees it", async () => {
  const { ref, phone } = await supported();
  const key = await phone.keyOf("/p/home");
  const answers = await Promise.all([phone.send("/p/do/come-by", key), phone.send("/p/do/come-by", key)]);
  expect(answers.map(({ headers }) => headers.location)).toEqual([
    "/p/home?said=asked",
    "/p/home?said=asked",
  ]);
  expect((await phone.open("/p/home?said=asked")).body).toContain("They see it now.");
  const { body } = await story.open.as(story.dee).get("today");
  expect(body.comeBy.filter(({ personId }: PersonRef) => personId === ref.personId)).toHaveLength(1);
});

test("while nobody has met them, the page says honestly by when someone comes, and it can be taken back", async () => {
  const ref = await invited(made, story.world, "Ray");
  const phone = await phoneWithoutPeer(ref);
  const home = await phone.open("/p/home");
  expect(home.body).toContain("Someone is being asked");
  expect(home.body).toMatch(/They should be with you by 8:00\spm\./);
  expect((await phone.open("/p/written")).body).toMatch(/You asked, today\s10:00\sam\./);
  expect((await phone.open("/p/sure/call-back")).body).toContain("Take it back?");
  const back = await phone.tap("/p/sure/call-back", "call-back");
  expect(back.headers.location).toBe("/p/home?said=called-back");
  expect(await stageOf(ref)).toMatchObject({ stage: "not taken up", endedAs: "called back" });
  expect((await phone.open("/p/sharing")).body).toContain("Nobody but you sees anything.");
});

test("someone on the way has a first name, and “not this peer” makes the person vanish for them at once", async () => {
  const ref = await meeting(made, story.world, story.dee, "Max");
  const phone = await phoneOf(ref);
  expect((await phone.open("/p/home")).body).toContain("Dee is on the way");
  expect((await story.open.as(story.dee).get(`people/${ref.personId}`)).status).toBe(200);
  expect((await phone.open(`/p/sure/not-this-peer?staff=${story.dee.id}`)).body).toContain(
    "Someone other than Dee?",
  );
  await phone.tap(`/p/sure/not-this-peer?staff=${story.dee.id}`, "not-this-peer");
  expect((await story.open.as(story.dee).get(`people/${ref.personId}`)).status).toBe(404);
  expect(await stageOf(ref)).toMatchObject({ stage: "offered" });
  expect((await phone.open("/p/home")).body).toContain("Someone is being asked");
});

test("a block takes effect on the peer's routes at once", async () => {
  const { ref, phone } = await supported();
  const dee = story.open.as(story.dee);
  expect((await dee.get(`people/${ref.personId}`)).status).toBe(200);
  await phone.tap(`/p/sure/block?staff=${story.dee.id}`, "block");
  expect((await dee.get(`people/${ref.personId}`)).status).toBe(404);
  expect(JSON.stringify((await dee.get("people")).body)).not.toContain(ref.personId);
  expect(await stageOf(ref)).toMatchObject({ stage: "crossing", betweenPeers: true });
  const looked = await phone.open("/p/looked");
  expect(looked.body).toContain("Sees nothing any more, and is not asked again.");
});

test("closing to a coordinator can be opened again", async () => {
  const { phone } = await supported();
  await phone.tap(`/p/sure/block?staff=${story.ana.id}`, "block");
  expect((await phone.open("/p/looked")).body).toContain("Open to Ana again");
  await phone.tap("/p/looked", "unblock", { staffId: story.ana.id });
  expect((await phone.open("/p/looked")).body).not.toContain("Open to Ana again");
});

test("a peer who closed the pair themselves stands nowhere on the page", async () => {
  const ref = await meeting(made, story.world, story.dee, "Eli");
  const phone = await phoneOf(ref);
  const step = { eventId: uuidv7(), step: "not me", at: made.now.toISOString() };
  expect((await story.open.as(story.dee).post(`people/${ref.personId}/steps`, step)).status).toBe(200);
  const pages = await Promise.all(["home", "sharing", "written"].map((page) => phone.open(`/p/${page}`)));
  for (const { body } of pages) expect(body).not.toContain("Dee");
});

test("don’t look for me, and its undo", async () => {
  const { ref, phone } = await supported();
  await phone.tap("/p/home", "quiet");
  expect((await stageOf(ref)).pausedAt).not.toBeNull();
  expect((await phone.open("/p/home")).body).toContain("Nobody is looking for you");
  await phone.tap("/p/home", "found");
  expect((await stageOf(ref)).pausedAt).toBeNull();
});

test("stop asks once more, needs no reason, and leaves a way back", async () => {
  const { ref, phone } = await supported();
  expect((await phone.open("/p/sure/stop")).body).toContain("Stop peer support?");
  await phone.tap("/p/sure/stop", "stop");
  expect(await stageOf(ref)).toMatchObject({ stage: "ended", endedAs: "person stopped" });
  expect((await story.open.as(story.dee).get(`people/${ref.personId}`)).status).toBe(404);
  expect((await phone.open("/p/home")).body).toContain("You stopped.");
  const back = await phone.tap("/p/home", "ask-again");
  expect(back.headers.location).toBe("/p/home?said=asked-again");
  expect(await stageOf(ref)).toMatchObject({ stage: "offered" });
});

test("an old page whose tap no longer fits says so and does nothing", async () => {
  const { ref, phone } = await supported();
  const tab = await phone.keyOf("/p/home");
  await phone.tap("/p/home", "quiet");
  const again = await phone.send("/p/do/quiet", tab);
  expect(again.headers.location).toBe("/p/home?said=changed-meanwhile");
  expect((await phone.open("/p/home?said=changed-meanwhile")).body).toContain("nothing was done");
  expect((await stageOf(ref)).stage).toBe("crossing");
});

test("a form that is not of this session's pages is refused", async () => {
  const [one, other] = [await supported("Tom"), await supported("Ray")];
  const stolen = await other.phone.keyOf("/p/home");
  expect((await one.phone.send("/p/do/stop", stolen)).statusCode).toBe(400);
  expect((await one.phone.send("/p/do/stop", {})).statusCode).toBe(400);
  expect((await one.phone.send("/p/do/fly", stolen)).statusCode).toBe(404);
  expect((await phoneOn(story.open.app).send("/p/do/stop", stolen)).statusCode).toBe(400);
  expect((await stageOf(one.ref)).stage).toBe("crossing");
});

test("between two taps the talk may come: met, and nothing more is open yet", async () => {
  const ref = await met(made, story.world, story.dee, "Ash");
  const phone = await phoneOf(ref);
  expect((await phone.open("/p/home")).body).toContain("You met Dee.");
});

test("whoever comes back, and takes that back, keeps all that was written while they were supported", async () => {
  const { ref, phone } = await supported();
  for (const [page, action] of [
    ["/p/sure/stop", "stop"],
    ["/p/home", "ask-again"],
    ["/p/sure/call-back", "call-back"],
  ] as const)
    expect((await phone.tap(page, action)).statusCode).toBe(303);
  expect(await stageOf(ref)).toMatchObject({ stage: "not taken up", endedAs: "called back" });
  made.now = new Date(made.now.getTime() + 30 * 86_400_000);
  await wakeUp(made, ref);
  expect(await stageOf(ref)).toMatchObject({ stage: "not taken up" });
  made.now = new Date(made.now.getTime() - 30 * 86_400_000);
});
