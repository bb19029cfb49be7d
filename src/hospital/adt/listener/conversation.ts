import type { Socket } from "node:net";
import { setImmediate as turnOfOthers } from "node:timers/promises";
import { createFrameDecoder, type FrameEvent } from "../framing.ts";
import { type Answering, answerTo } from "./answer.ts";
import { drained, hangUp } from "./slow-reader.ts";

export interface Limits {
  /** Largest message in bytes. */
  readonly frameBytes: number;
  /** A frame that was begun has to end within this time. */
  readonly frameMilliseconds: number;
  /** An answer has to be read within this time: who does not read will not learn what to send again. */
  readonly answerMilliseconds: number;
  /** How long a listener that closes waits for whoever does not read. */
  readonly partingMilliseconds: number;
}

/** One connection. */
export interface Conversation {
  /** Answers what was begun, takes no more, and hangs up. What was read and not begun will be sent again. */
  finish(): Promise<void>;
}

/** How many messages of one connection are taken in side by side: what they tell is put in order afterwards anyway. */
const atOnce = 4;

/**
 * Answers the messages of one connection in their order; a few are taken in side by side (decision 0035). The socket is
 * paused while more wait, so a sender that is faster than we are is slowed down by TCP and fills no memory.
 */
export function converse(socket: Socket, answering: Answering, limits: Limits): Conversation {
  const decoder = createFrameDecoder(limits.frameBytes);
  const waiting: FrameEvent[] = [];
  const begun: Promise<Buffer | undefined>[] = [];
  let working: Promise<void> | undefined;
  let unended: NodeJS.Timeout | undefined;
  let ended = false;
  let finishing = false;

  const begin = (): void => {
    const next = waiting.splice(0, atOnce - begun.length);
    begun.push(...next.map((event) => answerTo(event, answering)));
    if (waiting.length > 0) holdBack();
    else letFlow();
  };
  const work = async (): Promise<void> => {
    for (let first = begun[0]; first; first = begun[0]) {
      const answer = await first;
      begun.shift();
      begin();
      if (answer && socket.writable && !socket.write(answer))
        await drained(socket, limits.answerMilliseconds, cutWhoIsDeaf);
      // What is refused needs no database: without this, a flood of it would leave nobody else a turn.
      await turnOfOthers();
    }
  };
  const cutWhoIsDeaf = (): void => {
    answering.onTrouble("connection cut: answers are not read");
    socket.destroy();
  };
  const goOn = (): void => {
    working = undefined;
    if (ended) void hangUp(socket, limits.answerMilliseconds);
  };
  const take = (events: readonly FrameEvent[]): void => {
    waiting.push(...events);
    stopWatch();
    begin();
    if (begun.length > 0) working ??= work().then(goOn);
    else if (ended) goOn();
  };
  const holdBack = (): void => {
    socket.pause();
    stopWatch();
  };
  const letFlow = (): void => {
    if (ended || finishing) return;
    socket.resume();
    watch();
  };
  const cutEndlessFrame = (): void => {
    answering.counters.cutShort += 1;
    answering.onTrouble("connection cut: a message was begun and not ended");
    socket.destroy();
  };
  /** A frame's time runs from its beginning, however it trickles in; not while we keep the sender waiting. */
  const watch = (): void => {
    if (decoder.isWaiting()) unended ??= setTimeout(cutEndlessFrame, limits.frameMilliseconds);
  };
  const stopWatch = (): void => {
    clearTimeout(unended);
    unended = undefined;
  };

  socket.on("data", (chunk: Buffer) => {
    const events = decoder.push(chunk);
    if (events.length > 0) take(events);
    else watch();
  });
  socket.on("end", () => {
    ended = true;
    take(decoder.end());
  });
  // The other side is gone: whoever sent will send again. "close" follows.
  socket.on("error", () => {});
  socket.on("close", stopWatch);

  return {
    async finish() {
      finishing = true;
      socket.pause();
      waiting.length = 0;
      const limit = setTimeout(() => socket.destroy(), limits.partingMilliseconds);
      await working;
      clearTimeout(limit);
      stopWatch();
      await hangUp(socket, limits.partingMilliseconds);
    },
  };
}
