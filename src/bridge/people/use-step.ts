import { v7 as uuidv7 } from "uuid";
import { useSend } from "../../platform/device/use-send.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { onePerson, type PeerStep, people, takeStep, today } from "./contract.ts";

interface Towards {
  readonly toPeer?: string;
  readonly until?: Date;
}

/** A step of the journey about one person, with its id and moment made here. */
export function useStep(personId: string, onSent?: () => void) {
  const { now } = useClock();
  const { send, standing } = useSend(takeStep, {
    refreshes: [today, people, onePerson],
    ...(onSent && { onSent }),
  });
  const take = (step: PeerStep, { toPeer, until }: Towards = {}) =>
    send({
      params: { personId },
      body: {
        eventId: uuidv7(),
        step,
        at: now.toISOString(),
        toPeer: toPeer ?? null,
        until: until?.toISOString() ?? null,
      },
    });
  return { take, standing };
}
