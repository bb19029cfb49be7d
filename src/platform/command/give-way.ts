import { readdirSync } from "node:fs";
import { constants, setPriority } from "node:os";

/** Lets the server go first wherever both want the processor. Linux keeps a priority for each thread. */
export function giveWay(): void {
  for (const thread of threads()) {
    try {
      setPriority(thread, constants.priority.PRIORITY_LOW);
    } catch {
      // It ended meanwhile.
    }
  }
}

function threads(): readonly number[] {
  try {
    return readdirSync("/proc/self/task").map(Number);
  } catch {
    return [0];
  }
}
