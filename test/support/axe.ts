import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { RunOnly } from "axe-core";

type Axe = typeof import("axe-core");

const script = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds on the page, once it has a title of its own, by every rule that bears one of the tags; nothing where all
 * is well.
 *
 * It runs in the page, and is brought there once: @axe-core/playwright brings it three times and opens a second page for
 * each look, which took four fifths of the time of all looks together.
 */
export async function axeFinds(page: Page, tags: readonly string[]): Promise<readonly string[]> {
  await page.locator("h1").first().waitFor({ state: "attached", timeout: 15_000 });
  return run(page, { type: "tag", values: [...tags] });
}

/** What another theme can change: every rule of axe that looks at colours. The page is the same otherwise. */
export const axeFindsInColours = (page: Page): Promise<readonly string[]> =>
  run(page, { type: "rule", values: ["color-contrast", "link-in-text-block"] });

async function run(page: Page, runOnly: RunOnly): Promise<readonly string[]> {
  if (page.frames().length > 1)
    throw new Error("There is a frame on this page, and axe looks at the page only.");
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(await script);
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { readonly axe: Axe };
    const { violations } = await axe.run(document, { runOnly: only });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
    );
  }, runOnly);
}
