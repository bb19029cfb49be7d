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

/** Runs the parts one after another, telling each one's result as it comes and a failing one's output whole. */
export async function runParts(parts: readonly Part[], tell: (line: string) => void): Promise<Total> {
  const done: Total["parts"][number][] = [];
  for (const part of parts) {
    const began = performance.now();
    const { passed, failed, output } = await outcome(part);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    done.push({ name: part.name, passed, failed, seconds });
    const counts = part.kind === "checks" ? "" : `, ${passed} of ${passed + failed} passed`;
    tell(`${failed === 0 ? "✓" : "✗"} ${part.name} (${seconds} s${counts})`);
    if (failed > 0) tell(`\n${output.trim()}\n`);
  }
  const sum = (which: "passed" | "failed"): number => done.reduce((total, part) => total + part[which], 0);
  return { passed: sum("passed"), failed: sum("failed"), parts: done };
}

const outcome = (part: Part): Promise<Outcome> =>
  part.run().catch((error: unknown) => ({ passed: 0, failed: 1, output: String(error) }));
