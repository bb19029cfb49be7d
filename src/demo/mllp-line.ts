import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { createFrameDecoder, frame } from "../hospital/adt/index.ts";

/** A hospital's end of the line on which its messages go out (MLLP). */
export interface MllpLine {
  /**
   * Sends one message and waits for its answer.
   *
   * @returns MSA-1 of the answer: "AA" when it was taken, "AE" or "AR" when not. Throws when the line breaks.
   */
  send(message: string): Promise<string>;
  close(): void;
}

/** Opens the line. Throws when nobody listens there (`code` "ECONNREFUSED"). */
export async function openMllpLine(port: number, host = "127.0.0.1"): Promise<MllpLine> {
  const socket = connect({ port, host });
  await once(socket, "connect");
  const answers = answersOn(socket);
  return {
    async send(message) {
      const answered = answers.next();
      socket.write(frame(Buffer.from(message, "utf8")));
      return /\rMSA\|(\w\w)/.exec((await answered).toString("latin1"))?.[1] ?? "";
    },
    close: () => socket.end(),
  };
}

/** The answers that come in, one for each call. One message is under way at a time, so they can't be mixed up. */
function answersOn(socket: Socket): { next(): Promise<Buffer> } {
  const decoder = createFrameDecoder();
  let waiting: PromiseWithResolvers<Buffer> | undefined;
  socket.on("data", (chunk) => {
    for (const event of decoder.push(chunk)) if (event.kind === "frame") waiting?.resolve(event.bytes);
  });
  const broken = (): void => waiting?.reject(new Error("The line was closed before an answer came."));
  socket.on("close", broken);
  socket.on("error", broken);
  return {
    next() {
      waiting = Promise.withResolvers<Buffer>();
      return waiting.promise;
    },
  };
}
