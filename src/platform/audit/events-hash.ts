import { createHash } from "node:crypto";
import type { Act } from "../database/index.ts";
import { eventLine } from "./block.ts";
import { eventsWritten } from "./store.ts";

/** sha256 over the lines of all events of a range, and their number. The database's own functions are not trusted. */
export async function hashEvents(
  act: Act,
  programmeId: string,
  from: bigint,
  below: bigint,
): Promise<{ readonly eventCount: number; readonly eventsHash: Buffer }> {
  const hash = createHash("sha256");
  let eventCount = 0;
  for await (const events of eventsWritten(act, programmeId, from, below)) {
    for (const event of events) hash.update(eventLine(event));
    eventCount += events.length;
  }
  return { eventCount, eventsHash: hash.digest() };
}
