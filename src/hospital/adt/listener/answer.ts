import { v7 as uuidv7 } from "uuid";
import { type Answer, acknowledge } from "../acknowledgement.ts";
import type { FrameEvent } from "../framing.ts";
import { frame } from "../framing.ts";
import type { Heard } from "../journal/index.ts";
import type { Counters } from "./counters.ts";

/** What answering needs. */
export interface Answering {
  readonly hear: (message: Uint8Array) => Promise<Heard>;
  readonly clock: () => Date;
  readonly counters: Counters;
  /** Told how long each message took, in seconds. */
  readonly onAnswered: (seconds: number) => void;
  /** Told when a message was not stored; nothing personal. */
  readonly onTrouble: (what: string, error?: unknown) => void;
}

/** The framed answer to one event of the wire; `undefined` where there is nothing to answer. */
export async function answerTo(event: FrameEvent, answering: Answering): Promise<Buffer | undefined> {
  const { counters, clock, onTrouble } = answering;
  const reply = (message: Uint8Array, answer: Answer): Buffer =>
    frame(acknowledge(message, answer, { controlId: uuidv7(), at: clock() }));
  switch (event.kind) {
    case "noise":
      counters.noise += event.size;
      return undefined;
    case "cut short":
      counters.cutShort += 1;
      return undefined;
    case "too large":
      counters.refused += 1;
      onTrouble("message refused: too large");
      return reply(event.start, { code: "AR", reason: "too large" });
    case "frame": {
      const begun = performance.now();
      const answer = await answerFor(event.bytes, answering);
      answering.onAnswered((performance.now() - begun) / 1000);
      return reply(event.bytes, answer);
    }
  }
}

/** Never throws: whatever goes wrong on our side, the sender is asked to try again. */
async function answerFor(message: Buffer, { hear, clock, counters, onTrouble }: Answering): Promise<Answer> {
  try {
    const heard = await hear(message);
    if (heard.outcome === "refused") {
      counters.refused += 1;
      onTrouble(`message refused: ${heard.reason}`);
      return { code: "AR", reason: heard.reason };
    }
    counters.accepted += 1;
    counters.lastAcceptedAt = clock();
    if (heard.outcome === "waits") counters.waiting += 1;
    return { code: "AA" };
  } catch (error) {
    counters.tryAgain += 1;
    onTrouble("message not stored", error);
    return { code: "AE" };
  }
}
