import { findBrowser } from "./browser.ts";
import { type Outcome, outcomeOf, type Part } from "./part.ts";
import { readReport } from "./report.ts";
import { tool } from "./tool.ts";

/** Vitest's JSON report, as far as it is counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** Everything beside the code and in test/, but the stories. */
export const unit: Part = { name: "unit tests", kind: "unit", run: runUnit };

async function runUnit(): Promise<Outcome> {
  const browser = await findBrowser();
  const chromium = "path" in browser ? { CHROMIUM: browser.path } : {};
  return readReport<Report>(async (path) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
    return tool("vitest", "vitest", ["run", ...reporters], { ...chromium, NO_COLOR: "1" });
  }).then(({ report, code, output }) => outcomeOf(countUnit(report), code, output));
}

/** A file that cannot even be loaded holds no test that failed, and counts as one. */
export function countUnit(report: Report | undefined): { passed: number; failed: number } {
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}
