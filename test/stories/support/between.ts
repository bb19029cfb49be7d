import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { port } from "./server.ts";

/** What lies between a phone and the programme, and can go wrong on purpose. */
export interface Between {
  readonly address: string;
  /** Answers a request instead of the programme; `undefined` lets it through. */
  answer: (method: string, path: string) => { readonly status: number; readonly body?: string } | undefined;
  /** Changes what the programme answered. */
  change: (path: string, body: string) => string;
  close(): Promise<void>;
}

/** An address of its own in front of the stories' Footbridge, so that one story's trouble is nobody else's. */
export async function between(): Promise<Between> {
  const server = createServer((asked, answer) => {
    const { method = "GET", url = "/", headers } = asked;
    const instead = here.answer(method, url);
    if (instead) {
      asked.resume();
      answer.writeHead(instead.status, { "content-type": "application/problem+json" });
      answer.end(instead.body ?? "{}");
      return;
    }
    const changes = here.change !== unchanged && method === "GET";
    // What may be changed comes whole: not packed, and not "as you have it already".
    const { "if-none-match": _match, "if-modified-since": _since, ...others } = headers;
    const plain = { ...others, "accept-encoding": "identity" };
    const passed = request(
      { port, host: "127.0.0.1", method, path: url, headers: changes ? plain : headers },
      (given) => {
        if (!changes) {
          answer.writeHead(given.statusCode ?? 502, given.headers);
          given.pipe(answer);
          return;
        }
        const parts: Buffer[] = [];
        given.on("data", (part: Buffer) => parts.push(part));
        given.on("end", () => {
          const whole = Buffer.concat(parts);
          const text = whole.toString("utf8");
          const changed = here.change(url, text);
          const { "content-length": _length, ...rest } = given.headers;
          answer.writeHead(given.statusCode ?? 502, rest);
          answer.end(changed === text ? whole : changed);
        });
      },
    );
    passed.on("error", () => answer.destroy());
    answer.on("close", () => passed.destroy());
    asked.pipe(passed);
  });
  const here: Between = {
    address: "",
    answer: () => undefined,
    change: unchanged,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(here, { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

const unchanged = (_: string, body: string): string => body;
