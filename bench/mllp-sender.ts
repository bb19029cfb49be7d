import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { createFrameDecoder, frame } from "../src/hospital/adt/index.ts";

/** A hospital's sender on one connection: answers come in the order of the messages. */
export class MllpSender {
  readonly #socket: Socket;
  readonly #waiting: { readonly at: number; readonly answered: (milliseconds: number) => void }[] = [];
  refused = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    const decoder = createFrameDecoder();
    socket.on("data", (chunk) => {
      for (const event of decoder.push(chunk)) {
        if (event.kind !== "frame") continue;
        if (!event.bytes.includes("MSA|AA")) this.refused++;
        const first = this.#waiting.shift();
        first?.answered(performance.now() - first.at);
      }
    });
  }

  static async to(port: number): Promise<MllpSender> {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    await once(socket, "connect");
    return new MllpSender(socket);
  }

  /** Sends one message; resolves with the milliseconds until its ACK. */
  send(message: string): Promise<number> {
    return new Promise((answered) => {
      this.#waiting.push({ at: performance.now(), answered });
      this.#socket.write(frame(Buffer.from(message)));
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}
