import { setTimeout as wait } from "node:timers/promises";

/** How long a no takes, in milliseconds, whichever no it is. A hash takes about 20. */
const evenTime = 250;

/** Starts the time now; what it returns waits until it is over. How long a no took must not tell which no it was. */
export function startEvenTime(): () => Promise<void> {
  const over = performance.now() + evenTime;
  return () => wait(Math.max(0, over - performance.now()));
}
