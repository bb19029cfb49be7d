/** What one part of `footbridge test` found. A check counts as one; tests count one by one. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Everything it printed, shown whole when something failed. */
  readonly output: string;
}

/** A part of `footbridge test`. */
export interface Part {
  readonly name: string;
  readonly kind: "checks" | "unit" | "stories";
  run(): Promise<Outcome>;
}

/** An exit code other than 0 is a failure even where every single test passed, and so is a run of no tests. */
export function outcomeOf(counts: { passed: number; failed: number }, code: number, output: string): Outcome {
  if (counts.failed === 0 && code !== 0) return { ...counts, failed: 1, output };
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, output: `${output}\nNo test ran.` };
  return { ...counts, output };
}
