import type { Outcome, Part } from "./part.ts";

/** What all parts found together. */
export interface Total {
  readonly passed: number;
  readonly failed: number;
  readonly parts: readonly {
    readonly name: string;
    readonly passed: number;
    readonly failed: number;
    readonly seconds: number;
  }[];
}

/** Runs the checks side by side and every other part by itself; tells each result, and a failing one's output whole. */
export async function runParts(parts: readonly Part[], tell: (line: string) => void): Promise<Total> {
  const checks = parts.filter(({ kind }) => kind === "checks");
  const others = parts.filter(({ kind }) => kind !== "checks");
  const done = await Promise.all(checks.map((part) => runPart(part, tell)));
  for (const part of others) done.push(await runPart(part, tell));
  const sum = (which: "passed" | "failed"): number => done.reduce((total, part) => total + part[which], 0);
  return { passed: sum("passed"), failed: sum("failed"), parts: done };
}

async function runPart(part: Part, tell: (line: string) => void): Promise<Total["parts"][number]> {
  const began = performance.now();
  const { passed, failed, output } = await part
    .run()
    .catch((error: unknown): Outcome => ({ passed: 0, failed: 1, output: String(error) }));
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const counts = part.kind === "checks" ? "" : `, ${passed} of ${passed + failed} passed`;
  tell(`${failed === 0 ? "✓" : "✗"} ${part.name} (${seconds} s${counts})`);
  if (failed > 0) tell(`\n${output.trim()}\n`);
  return { name: part.name, passed, failed, seconds };
}
