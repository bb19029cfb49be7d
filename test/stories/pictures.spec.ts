import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type Cast, type Colleague, desk, expect, phone, test } from "./support/story.ts";

/** The README's pictures, taken anew with `PICTURES=1 npx playwright test pictures`. */
test.skip(process.env.PICTURES === undefined, "only when pictures are wanted");
test.describe.configure({ mode: "serial" });

const folder = process.env.PICTURES_FOLDER ?? join(import.meta.dirname, "../../docs/pictures");
const sharp = { deviceScaleFactor: 1.5 } as const;
const most = 250 * 1024;

async function takePicture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: "disabled", scale: "device" });
  expect((await stat(path)).size, `${name}.png is small enough for a page`).toBeLessThanOrEqual(most);
}

async function onPhone(cast: Cast, name: Colleague): Promise<Page> {
  return cast.comesIn(name, { ...phone, ...sharp });
}

test("the door", async ({ cast }) => {
  const page = await cast.someoneElse({ ...desk, viewport: { width: 1120, height: 800 } });
  await page.goto("/");
  await expect(page.getByRole("button", { name: "Come along with Dee" })).toBeVisible();
  await takePicture(page, "door");
});

test("a peer’s Today", async ({ cast }) => {
  const dee = await cast.comesIn("dee", { ...phone, viewport: { width: 390, height: 1100 }, ...sharp });
  await dee.goto("/today");
  await expect(dee.getByRole("heading", { name: "Needs you" })).toBeVisible();
  await takePicture(dee, "today");
});

test("one person", async ({ cast }) => {
  const dee = await onPhone(cast, "dee");
  await dee.goto("/people");
  await dee.getByRole("link", { name: "Rae", exact: true }).click();
  await expect(dee.getByRole("heading", { level: 1, name: "Rae" })).toBeVisible();
  await takePicture(dee, "person");
});

test("the consent talk", async ({ cast }) => {
  const dee = await onPhone(cast, "dee");
  await dee.goto("/people");
  await dee.getByRole("link", { name: "Bernard", exact: true }).click();
  await dee.getByRole("link", { name: /^Start the talk/ }).click();
  await dee.getByRole("button", { name: "Next" }).click();
  await dee.getByText("These three were said aloud").click();
  await dee.getByRole("button", { name: "Next" }).click();
  await dee.getByText("Yes, I want that").click();
  await dee.getByRole("button", { name: "Next" }).click();
  await dee.getByText("Yes", { exact: true }).first().click();
  await dee.evaluate(() => scrollTo(0, 0));
  await takePicture(dee, "consent-talk");
});

test("a ward, asking for a peer", async ({ cast }) => {
  const maya = await cast.comesIn("maya", { viewport: { width: 1120, height: 800 } });
  await maya.goto("/ward");
  await maya.getByRole("button", { name: "Ask for a peer for Harold" }).click();
  await maya.getByText("Yes, and I may see how it goes").click();
  await maya.evaluate(() => scrollTo(0, 0));
  await takePicture(maya, "ward");
});

test("the board", async ({ cast }) => {
  const joan = await cast.comesIn("joan", { viewport: { width: 1120, height: 800 } });
  await joan.goto("/board");
  await expect(joan.getByText("Overdue by").first()).toBeVisible();
  await takePicture(joan, "board");
});

test("the person’s own page", async ({ cast }) => {
  const tom = await cast.someoneElse({ ...phone, ...sharp });
  await tom.goto("/");
  await tom.getByRole("button", { name: "See Tom’s own page" }).click();
  await expect(tom.getByRole("heading", { level: 1 })).toContainText("Tom");
  await takePicture(tom, "own-page");
});
