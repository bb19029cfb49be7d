import type { FastifyReply } from "fastify";

/** Server-sent events to one reader (HTML Living Standard, section 9.2). */
export interface EventStream {
  send(event: string, data: object): void;
  /** A comment: shows that the line is alive, and is seen by nobody. */
  beat(): void;
  close(): void;
  /** Calls once when the reader is gone, or the stream was closed. */
  onEnd(ended: () => void): void;
}

/** A reader who takes nothing any more: so much is kept for them and no more. They come back and read again. */
const mostWaitingBytes = 128 * 1024;

/** Takes the reply over: nothing compresses it, holds it back or ends it. */
export function startEventStream(reply: FastifyReply): EventStream {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
    // A stream that ended takes its line with it: a server that stops would wait for what else might come on it.
    connection: "close",
  });
  raw.on("error", () => {});
  const write = (text: string) => {
    if (raw.writableEnded || raw.destroyed) return;
    if (raw.writableLength > mostWaitingBytes) raw.destroy();
    else raw.write(text);
  };
  // How long a browser waits before it comes back, in milliseconds.
  write("retry: 2000\n\n");
  return {
    send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    beat: () => write(":\n\n"),
    close: () => raw.end(),
    onEnd: (ended) => raw.once("close", ended),
  };
}
