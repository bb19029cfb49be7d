import { join } from "node:path";
import { home } from "../settings.ts";
import type { Outcome, Part } from "./part.ts";
import { type Ended, run, tool } from "./tool.ts";

/** What holds for the whole tree, each counting as one test. */
export const checks: readonly Part[] = [
  check("format and lint", () => tool("@biomejs/biome", "biome", ["check", "--colors=off", "."])),
  check("types", () => tool("typescript", "tsc", ["-p", "."])),
  check("walls", () => run(process.execPath, [join(home, "test/walls/check.ts")])),
  check("nothing unused", () => tool("knip", "knip", ["--no-progress"])),
  check("build", buildAnew),
];

function check(name: string, work: () => Promise<Ended>): Part {
  const outcome = ({ code, output }: Ended): Outcome => ({
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    output,
  });
  return { name, kind: "checks", run: async () => outcome(await work()) };
}

async function buildAnew(): Promise<Ended> {
  const { build } = await import("../build.ts");
  const said: string[] = [];
  await build({ force: true, say: (line) => said.push(line) });
  return { code: 0, output: said.join("\n") };
}
