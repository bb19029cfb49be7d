import { setTimeout as wait } from "node:timers/promises";
import type { WorkerEvents } from "graphile-worker";

/**
 * How long a worker has asked for no job. One that works asks each second, whatever the answer is; seen after
 * PostgreSQL was killed: one that neither asks any more nor ends.
 */
export interface Silence {
  readonly breakBy: (events: WorkerEvents) => void;
  /** Resolves when it has lasted too long, or the signal says that nobody listens any more. */
  readonly isLong: (signal: AbortSignal) => Promise<void>;
}

export function openSilence(longMilliseconds = 15_000): Silence {
  let heardAt = performance.now();
  const hear = (): void => {
    heardAt = performance.now();
  };
  return {
    breakBy(events) {
      hear();
      for (const sign of ["worker:getJob:start", "job:start", "job:complete"] as const) events.on(sign, hear);
    },
    async isLong(signal) {
      hear();
      while (!signal.aborted && performance.now() - heardAt < longMilliseconds)
        await wait(Math.min(1_000, longMilliseconds / 4), undefined, { signal }).catch(() => {});
    },
  };
}
