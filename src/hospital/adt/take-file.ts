import type { Services } from "../../platform/http/index.ts";
import { headerComponent, readHeader } from "./header.ts";
import { intakeOf } from "./journal/index.ts";

/** What became of one message of a file. */
export interface Taken {
  /** Its place in the file, from 1. */
  readonly number: number;
  /** MSH-9.2; empty where it says none. */
  readonly trigger: string;
  readonly outcome: "taken in" | "known already" | "passed by" | "waits" | "refused";
  readonly reason: string | null;
}

/** Takes in messages one by one, in their order, as the listener does. Throws when the database goes away. */
export async function takeFile(
  services: Services,
  messages: readonly Uint8Array[],
): Promise<readonly Taken[]> {
  const intake = intakeOf(services);
  const taken: Taken[] = [];
  for (const message of messages) {
    const header = readHeader(message);
    const trigger = header.ok ? headerComponent(header.value, 9, 2) : "";
    const heard = await intake.hear(message);
    const reason = "reason" in heard ? heard.reason : null;
    taken.push({ number: taken.length + 1, trigger, outcome: heard.outcome, reason });
  }
  return taken;
}
