import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { demoSignIn } from "../../src/platform/identity/contract.ts";
import { ask } from "./support/api.ts";
import { crossesWith, letGo, someoneIsOnTheWay, step } from "./support/crossing.ts";
import { arrives, somebodyNew } from "./support/hospital.ts";
import { everythingOn, isReady, kept, logs, wordsAtProgramme } from "./support/peer-phone.ts";
import { expect, phone, test } from "./support/story.ts";

test.describe.configure({ timeout: 180_000 });

test("In a stairwell: everything opens, a contact is kept over a killed page, and reaches the programme once", async ({
  cast,
}) => {
  const patient = await arrives();
  const onTheWay = await crossesWith(cast, patient);
  const { peer, personId } = onTheWay;
  await isReady(peer);
  const context = peer.context();
  await context.setOffline(true);
  for (const [address, seen] of [
    ["/today", "Good"],
    ["/people", patient.name],
    [`/people/${personId}`, patient.name],
    [`/people/${personId}/sharing`, "Who sees what"],
  ] as const) {
    await peer.goto(address);
    await expect(peer.getByRole("heading", { name: seen }).first()).toBeVisible();
    await expect(peer.getByText("As it was today")).toBeVisible();
  }
  await logs(peer, personId, "soup by the window");
  await expect(peer.getByText("Kept on this phone")).toBeVisible();

  // Nothing that lies on the phone can be read there.
  const there = await everythingOn(peer);
  for (const planted of [patient.name, "soup", "window", personId]) expect(there).not.toContain(planted);

  await peer.close();
  const again = await context.newPage();
  await again.goto("/today");
  await again.getByRole("link", { name: "1 thing waits to be sent" }).click();
  await expect(again.getByRole("listitem").filter({ hasText: patient.name })).toContainText("We met");
  await context.setOffline(false);
  await expect(again.getByText("Nothing is waiting here")).toBeVisible();
  expect(await wordsAtProgramme(again, personId)).toEqual(["soup by the window"]);
  await letGo({ peer: again, personId });
});

test("A phone that was switched off keeps what waits, with its screens", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footbridge-phone-"));
  const { launchOptions = {}, baseURL } = test.info().project.use;
  const switchOn = () =>
    chromium.launchPersistentContext(folder, { ...launchOptions, ...phone, ...(baseURL && { baseURL }) });
  let context = await switchOn();
  try {
    const page = await context.newPage();
    await ask(page.request, demoSignIn, { body: { email: "dee@demo.footbridge.example" } });
    await isReady(page);
    await page.goto("/people");
    await page.getByRole("link", { name: /Alix/ }).click();
    await page.getByRole("link", { name: "Log a contact" }).waitFor();
    const personId = new URL(page.url()).pathname.split("/")[2] ?? "";
    await context.setOffline(true);
    await logs(page, personId, "before the battery died");
    await expect(page.getByText("Kept on this phone")).toBeVisible();
    await context.close();

    context = await switchOn();
    await context.setOffline(true);
    const after = await context.newPage();
    await after.goto("/waiting");
    await expect(after.getByRole("listitem").filter({ hasText: "Alix" })).toContainText("We met");
    await context.setOffline(false);
    await expect(after.getByText("Nothing is waiting here")).toBeVisible();
    const words = await wordsAtProgramme(after, personId);
    expect(words.filter((each) => each === "before the battery died")).toHaveLength(1);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test("Two tabs: both keep what is written, and each thing arrives once", async ({ cast }) => {
  const onTheWay = await crossesWith(cast, await arrives(somebodyNew("4S")));
  const { peer, personId } = onTheWay;
  await isReady(peer);
  const context = peer.context();
  const other = await context.newPage();
  await other.goto("/today");
  await context.setOffline(true);
  await logs(peer, personId, "first");
  await expect(peer.getByText("Kept on this phone")).toBeVisible();
  await logs(other, personId, "second");
  await expect(other.getByText("Kept on this phone")).toBeVisible();
  await expect(other.getByRole("link", { name: "2 things wait to be sent" })).toBeVisible();
  await context.setOffline(false);
  for (const page of [peer, other])
    await expect(page.getByRole("link", { name: /wait/ })).toHaveCount(0, { timeout: 15_000 });
  expect(await wordsAtProgramme(peer, personId)).toEqual(["first", "second"]);
  await letGo(onTheWay);
});

test("The consent talk is held without signal, said to be kept, and counts when it arrives", async ({
  cast,
}) => {
  const patient = await arrives();
  const onTheWay = await someoneIsOnTheWay(cast, patient);
  const { peer, personId } = onTheWay;
  await step(peer, personId, "met");
  await isReady(peer);
  await peer.context().setOffline(true);
  await peer.goto(`/people/${personId}/talk`);
  const next = peer.getByRole("button", { name: "Next" });
  await next.click();
  await peer.getByLabel("These three were said aloud").check();
  await next.click();
  await peer.getByLabel("Yes, I want that").check();
  await next.click();
  await next.click();
  await next.click();
  await peer.getByLabel("Name of the witness").fill("Sister Ann");
  await peer.getByRole("button", { name: "Yes, begin" }).click();
  await expect(peer.getByText("Kept on this phone. It opens nothing until there is signal.")).toBeVisible();
  expect(await kept(peer, "line")).toBe(1);
  await peer.context().setOffline(false);
  await peer.goto(`/people/${personId}`);
  await expect(peer.getByRole("link", { name: "Log a contact" })).toBeVisible({ timeout: 20_000 });
  await letGo(onTheWay);
});
