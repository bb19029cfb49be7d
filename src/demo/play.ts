import { setTimeout } from "node:timers/promises";
import { timeOfDay } from "../platform/words/times.ts";
import { writeMessage } from "./hospital-message.ts";
import type { MllpLine } from "./mllp-line.ts";
import type { Places } from "./places.ts";
import { scenesOf } from "./play-scenes.ts";
import { demoZone } from "./programme.ts";

export interface Playing {
  readonly line: MllpLine;
  readonly places: Places;
  /** Between two messages, in milliseconds. */
  readonly pause: number;
  readonly once: boolean;
  readonly stop: AbortSignal;
  /** What happens, in plain words. */
  say(sentence: string): void;
}

/** Sends what two invented hospitals say, message after message, until it is stopped or one round is over. */
export async function play({ line, places, pause, once, stop, say }: Playing): Promise<number> {
  let sent = 0;
  for (let round = 1; !stop.aborted; round++) {
    for (const { hospital, words, message } of scenesOf(`${Date.now()} ${round}`)) {
      if (stop.aborted) return sent;
      const at = new Date();
      const answer = await line.send(writeMessage(message(places.facility(hospital), at)));
      const time = timeOfDay(at, { timeZone: demoZone, language: "en" });
      say(`${time}  ${words}${answer === "AA" ? "" : `  (not taken: ${answer})`}`);
      sent += 1;
      await setTimeout(pause, undefined, { signal: stop }).catch(() => {});
    }
    if (once) return sent;
  }
  return sent;
}
