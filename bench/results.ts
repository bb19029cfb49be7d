import { mkdir, readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** Keeps a bench's figures under the version they were measured with, beside those of earlier versions. */
export async function keep(bench: string, figures: object): Promise<void> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const folder = join(root, "bench", "results", version);
  await mkdir(folder, { recursive: true });
  const machine = {
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  await writeFile(
    join(folder, `${bench}.json`),
    `${JSON.stringify({ bench, on: new Date().toISOString().slice(0, 10), machine, ...figures }, null, 2)}\n`,
  );
}
