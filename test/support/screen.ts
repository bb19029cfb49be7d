import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { expect } from "vitest";
import { live } from "../../src/platform/changes/contract.ts";

/** An open screen: everything that the server told it so far. */
export interface OpenScreen {
  readonly status: number;
  readonly headers: Headers;
  /** Names of documents told as changed, without repetition; "reread" for everything. */
  heard(): readonly string[];
  /** Forgets what was heard. */
  clear(): void;
  /** Waits until these were heard (1 second, plus what a busy machine takes). */
  hears(...documents: readonly string[]): Promise<void>;
  /** All that came over the line, as it came. */
  text(): string;
  hasEnded(): boolean;
  close(): void;
}

/** Lets a server listen on a port of its own. */
export async function addressOf(app: FastifyInstance): Promise<string> {
  await app.listen({ port: 0, host: "127.0.0.1" });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

export async function openScreen(address: string, cookie: string): Promise<OpenScreen> {
  const leaving = new AbortController();
  const answer = await fetch(address + live.path, { headers: { cookie }, signal: leaving.signal });
  let all = "";
  let from = 0;
  let ended = false;
  const reading = async () => {
    for await (const chunk of answer.body ?? []) all += Buffer.from(chunk).toString();
  };
  reading()
    .catch(() => {})
    .finally(() => {
      ended = true;
    });
  const heard = () => [
    ...new Set(
      all
        .slice(from)
        .split("\n\n")
        .flatMap((event) => {
          const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
          if (name === "reread") return ["reread"];
          return name === "changed" ? (JSON.parse(data ?? "{}").documents as string[]) : [];
        }),
    ),
  ];
  return {
    status: answer.status,
    headers: answer.headers,
    heard,
    clear: () => {
      from = all.length;
    },
    hears: (...documents) =>
      expect.poll(heard, { interval: 25 }).toEqual(expect.arrayContaining([...documents])),
    text: () => all,
    hasEnded: () => ended,
    close: () => leaving.abort(),
  };
}
