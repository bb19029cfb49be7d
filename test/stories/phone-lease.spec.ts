import type { Page } from "@playwright/test";
import { crossesWith, letGo, ownPageOf } from "./support/crossing.ts";
import { arrives } from "./support/hospital.ts";
import { everythingOn, isReady, kept, logs, pulledTo, wordsAtProgramme } from "./support/peer-phone.ts";
import { expect, test } from "./support/story.ts";

test.describe.configure({ timeout: 180_000 });

const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

/** A phone with a person on it and one contact that waits; no signal. */
async function stairwell(cast: Parameters<typeof crossesWith>[0], words: string) {
  const patient = await arrives();
  const onTheWay = await crossesWith(cast, patient);
  await isReady(onTheWay.peer);
  await onTheWay.peer.context().setOffline(true);
  await logs(onTheWay.peer, onTheWay.personId, words);
  await expect(onTheWay.peer.getByText("Kept on this phone")).toBeVisible();
  return { ...onTheWay, patient, context: onTheWay.peer.context() };
}

async function nothingIsThereOf(page: Page, ...planted: readonly string[]): Promise<void> {
  await expect.poll(() => kept(page, "documents")).toBe(0);
  const there = await everythingOn(page);
  for (const each of planted) expect(there).not.toContain(each);
  expect(there).not.toMatch(/lease=\w/);
}

test("When the hours are over, everything about people goes by itself; what waits stays and arrives once", async ({
  cast,
}) => {
  const { peer, personId, patient, context } = await stairwell(cast, "past the end");
  // The clock of this page; the phone is put away and looked at again.
  await peer.clock.install({ time: hours(13) });
  await peer.goto("/today");
  await expect(peer.getByRole("heading", { name: "Your hours on this phone are over" })).toBeVisible();
  await expect(peer.getByText("1 thing still waits here, locked.")).toBeVisible();
  await nothingIsThereOf(peer, patient.name, personId, "past the end");

  // A clock that is set back brings nothing back.
  await peer.clock.setSystemTime(hours(-1));
  await peer.goto(`/people/${personId}`);
  await expect(peer.getByRole("heading", { name: "Your hours on this phone are over" })).toBeVisible();
  expect(await kept(peer, "line")).toBe(1);

  // With signal, the same peer gets the key of what waits again.
  await peer.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto("/waiting");
  await expect(later.getByText("Nothing is waiting here")).toBeVisible();
  expect(await wordsAtProgramme(later, personId)).toEqual(["past the end"]);
  await letGo({ peer: later, personId });
});

test("The browser itself lets the key go: what is left opens nothing, also for an app that never ran again", async ({
  cast,
}) => {
  const { peer, patient, personId, context } = await stairwell(cast, "left behind");
  const [lease] = (await context.cookies()).filter(({ name }) => name === "lease");
  expect(lease?.sameSite).toBe("Strict");
  const left = (lease?.expires ?? 0) * 1_000 - Date.now();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(12 * 3_600_000);
  await context.clearCookies({ name: "lease" });
  await peer.goto("/people");
  await expect(peer.getByRole("heading", { name: "Your hours on this phone are over" })).toBeVisible();
  await nothingIsThereOf(peer, patient.name, personId, "left behind");
  await context.setOffline(false);
  await peer.goto("/waiting");
  await expect(peer.getByText("Nothing is waiting here")).toBeVisible();
  expect(await wordsAtProgramme(peer, personId)).toEqual(["left behind"]);
  await letGo({ peer, personId });
});

test("Signing out without signal forgets at once; the session ends before anything else, and what waits waits for its writer", async ({
  cast,
}) => {
  const { peer, personId, patient, context } = await stairwell(cast, "before leaving");
  await peer.goto("/me");
  await peer.getByRole("button", { name: "Sign out" }).click();
  await expect(peer.getByRole("heading", { name: "You are signed out" })).toBeVisible();
  await nothingIsThereOf(peer, patient.name, personId, "before leaving");
  await context.setOffline(false);
  await peer.goto("/today");
  await expect(peer.getByText("1 thing still waits here, locked.")).toBeVisible();
  await expect(peer.getByRole("heading", { name: "Who would you like to be?" })).toBeVisible();

  // Someone else at this phone neither sees nor sends it.
  const signIn = (name: string) =>
    peer.request.post("/api/v1/demo/sign-in", { data: { email: `${name}@demo.footbridge.example` } });
  await signIn("dee");
  await isReady(peer);
  await peer.goto("/waiting");
  await expect(peer.getByText("Nothing is waiting here")).toBeVisible();
  expect(await kept(peer, "line")).toBe(1);

  await signIn("noor");
  await peer.goto("/waiting");
  await expect(peer.getByText("Nothing is waiting here")).toBeVisible();
  await expect.poll(() => wordsAtProgramme(peer, personId)).toEqual(["before leaving"]);
  await letGo({ peer, personId });
});

test("Whoever blocked this peer is gone from the phone at the next contact, and their open screen closes", async ({
  cast,
}) => {
  const patient = await arrives();
  const onTheWay = await crossesWith(cast, patient);
  const { peer, personId } = onTheWay;
  await isReady(peer);
  const own = await ownPageOf(cast, onTheWay);
  await peer.goto(`/people/${personId}`);
  await expect(peer.getByRole("heading", { level: 1, name: patient.name })).toBeVisible();
  await own.getByRole("link", { name: "See the list" }).click();
  await own.getByRole("link", { name: "Close everything to Noor" }).click();
  const before = await pulledTo(peer);
  await own.getByRole("button", { name: "Yes, close it" }).click();
  await expect(own.getByRole("status")).toContainText("They see nothing any more.");
  await peer.evaluate(() => dispatchEvent(new Event("online")));
  await expect(peer.getByRole("heading", { name: "Nothing here for you" })).toBeVisible({ timeout: 15_000 });
  // The open screen closes by its own question; what the phone keeps goes with the pull beside it.
  await expect.poll(() => pulledTo(peer)).not.toBe(before);
  await peer.context().setOffline(true);
  await peer.goto("/people");
  await expect(peer.getByRole("heading", { name: "My people" })).toBeVisible();
  await expect(peer.getByText(patient.name)).toHaveCount(0);
  await peer.goto(`/people/${personId}`);
  await expect(peer.getByText("This was not opened before")).toBeVisible();
  await own.goto("/p/sure/stop");
  await own.getByRole("button", { name: "Yes, stop" }).click();
});
