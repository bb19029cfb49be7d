import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ended } from "./tool.ts";

/** Lets a test runner write its JSON report to a file of its own and reads it; `undefined` when it wrote none. */
export async function readReport<R>(
  work: (path: string) => Promise<Ended>,
): Promise<Ended & { readonly report: R | undefined }> {
  const folder = await mkdtemp(join(tmpdir(), "footbridge-report-"));
  const path = join(folder, "report.json");
  try {
    const ended = await work(path);
    const text = await readFile(path, "utf8").catch(() => undefined);
    return { ...ended, report: text === undefined ? undefined : JSON.parse(text) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
