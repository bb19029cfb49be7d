import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser.ts";
import { type Outcome, outcomeOf, type Part } from "./part.ts";
import { readReport } from "./report.ts";
import { tool } from "./tool.ts";

/** Playwright's JSON report, as far as it is counted. */
interface Report {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

/** The stories, in a real browser, against a Footbridge of their own. */
export const stories: Part = { name: "stories", kind: "stories", run: runStories };

async function runStories(): Promise<Outcome> {
  const browser = await findBrowser();
  if ("trouble" in browser) return { passed: 0, failed: 1, output: browser.trouble };
  const data = join(tmpdir(), `footbridge-stories-${process.pid}`);
  const environment = { CHROMIUM: browser.path, FOOTBRIDGE_STORIES_DATA: data, FORCE_COLOR: "0" };
  const { report, code, output } = await readReport<Report>((path) =>
    tool("@playwright/test", "playwright", ["test", "--reporter=list,json"], {
      ...environment,
      PLAYWRIGHT_JSON_OUTPUT_FILE: path,
    }),
  ).finally(() => rm(data, { recursive: true, force: true }));
  return outcomeOf(countStories(report), code, output);
}

/** A story that passed at the second try is not one that passed. */
export function countStories(report: Report | undefined): { passed: number; failed: number } {
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky };
}
