import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

type Axe = typeof import("axe-core");

const script = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds on the page as it stands, by every rule that bears one of the tags; nothing where all is well.
 *
 * It runs in the page, and is brought there once: @axe-core/playwright brings it three times and opens a second page for
 * each look, which took four fifths of the time of all looks together.
 */
export async function axeFinds(page: Page, tags: readonly string[]): Promise<readonly string[]> {
  if (page.frames().length > 1)
    throw new Error("There is a frame on this page, and axe looks at the page only.");
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(await script);
  return page.evaluate(
    async (values) => {
      const { axe } = window as unknown as { readonly axe: Axe };
      const { violations } = await axe.run(document, { runOnly: { type: "tag", values } });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
      );
    },
    [...tags],
  );
}
