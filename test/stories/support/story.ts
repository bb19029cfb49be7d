import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { demoSignIn } from "../../../src/platform/identity/contract.ts";
import { ask } from "./api.ts";

/** Who can come in at the demo's door, and is needed in the stories. */
export type Colleague = "dee" | "noor" | "kit" | "theo" | "maya" | "osei" | "joan" | "ana" | "bea";

export interface Cast {
  /** A browser of their own, signed in, on no page yet. */
  comesIn(name: Colleague, options?: BrowserContextOptions): Promise<Page>;
  /** A browser of someone who has no account. */
  someoneElse(options?: BrowserContextOptions): Promise<Page>;
}

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;
export const desk = { viewport: { width: 1280, height: 900 } } as const;

/** A peer holds a phone; everyone else sits at a desk. */
const deviceOf = (name: Colleague) => (["dee", "noor", "kit", "theo"].includes(name) ? phone : desk);

export const test = base.extend<{ cast: Cast }>({
  cast: async ({ browser }, use) => {
    const opened: { close(): Promise<void> }[] = [];
    const open = async (options: BrowserContextOptions) => {
      const context = await browser.newContext(options);
      opened.push(context);
      const page = await context.newPage();
      return page;
    };
    await use({
      someoneElse: (options = phone) => open(options),
      async comesIn(name, options = {}) {
        const page = await open({ ...deviceOf(name), ...options });
        await ask(page.request, demoSignIn, { body: { email: `${name}@demo.footbridge.example` } });
        return page;
      },
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

/**
 * Loads a page again until it says what it should: for what a message or a job changes a moment later. The check waits on
 * each page that was loaded for a while only, and for longer each time: how fast a page is, the machine decides.
 */
export async function eventually(page: Page, check: (patience: Patience) => Promise<void>): Promise<void> {
  let timeout = 500;
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    timeout = Math.min(timeout * 2, 10_000);
    await check({ timeout });
  }).toPass({ timeout: 90_000, intervals: [100, 300, 700, 1_500] });
}

/** How long a check that is tried again on another page waits on this one. */
interface Patience {
  readonly timeout: number;
}

export { expect };
