/** What became of the jobs of one task in this process. */
export interface TaskCounts {
  done: number;
  /** Attempts that failed; the job is tried again unless it was given up. */
  failed: number;
  givenUp: number;
}

/** Task → counts, since the worker began. */
export type JobCounts = ReadonlyMap<string, Readonly<TaskCounts>>;

export interface JobCounter {
  readonly counts: JobCounts;
  add(task: string, what: keyof TaskCounts): void;
}

export function countJobs(tasks: readonly { readonly name: string }[]): JobCounter {
  const counts = new Map(tasks.map(({ name }) => [name, { done: 0, failed: 0, givenUp: 0 }]));
  return {
    counts,
    add(task, what) {
      const found = counts.get(task);
      if (found) found[what] += 1;
    },
  };
}
