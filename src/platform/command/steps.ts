/** Milliseconds that each step took, by its name. */
export type Timings = Record<string, number>;

/** Runs a start's steps, tells how long each took, and starts none once a stop is asked for. */
export function steps(stop: AbortSignal, tell: (line: string) => void) {
  const timings: Timings = {};
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    stop.throwIfAborted();
    const began = performance.now();
    const result = await work();
    timings[name] = Math.round(performance.now() - began);
    tell(`  ${name.padEnd(10)} ${(timings[name] / 1000).toFixed(2).padStart(6)} s`);
    return result;
  };
  return { step, timings };
}
