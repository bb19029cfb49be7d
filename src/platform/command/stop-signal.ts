/** Ctrl-C, a supervisor's stop, a closed terminal. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Asked to stop: what was started is to be stopped in turn. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/**
 * Aborts at the first signal, so that whoever started something stops it in order. A second signal ends the
 * process at once; a PostgreSQL left at work then is adopted by the next start.
 */
export function stopSignal(tell: (line: string) => void): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(130);
      tell("Stopping … (once more to force it)");
      controller.abort(new Stopped("Stopped."));
    });
  }
  return controller.signal;
}

/** Waits for the signal. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    signal.addEventListener("abort", () => done(), { once: true });
  });
