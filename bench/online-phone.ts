import { Agent, type IncomingMessage, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { v7 as uuidv7 } from "uuid";
import { leaseHeader } from "../src/platform/http/contract.ts";
import type { OnlinePeer } from "./online-programme.ts";

/** What a phone does, and how often while its peer works; milliseconds. */
export const habits = {
  pull: 60_000,
  today: 60_000,
  "one person": 60_000,
  contact: 360_000,
} as const;
export type Habit = keyof typeof habits;

/** Told what was asked, and how long after it was due its answer was there. */
export type Note = (habit: Habit, milliseconds: number, ok: boolean) => void;

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

/** A phone with its lease, its cursor and its open stream of changes. */
export interface Phone {
  /** Does everything at its habit's pace, beginning somewhere within it, until the time is over. */
  work(milliseconds: number, note: Note): Promise<void>;
  close(): void;
}

export async function openPhone(port: number, peer: OnlinePeer): Promise<Phone> {
  const ask = (method: "GET" | "POST", path: string, body?: object, headers = {}) =>
    asked(port, method, path, peer.cookie, body, headers);
  const key = { "idempotency-key": uuidv7() };
  const leased = await ask("POST", "device/lease", { deviceId: uuidv7() }, key);
  const { leaseId } = leased.body as { leaseId: string };
  if (!leaseId) throw new Error(`no lease: ${leased.status}`);
  const held = { [leaseHeader]: leaseId };
  let cursor = "";
  const pull = async () => {
    const { status, body } = await ask("GET", `device/changes?after=${cursor}`, undefined, held);
    cursor = (body as { cursor?: string }).cursor ?? cursor;
    return status;
  };
  await pull();
  const live = await listen(port, peer.cookie);
  let turn = 0;
  const person = () => peer.personIds[turn++ % peer.personIds.length];
  const deeds: Readonly<Record<Habit, () => Promise<number>>> = {
    pull,
    today: async () => (await ask("GET", "today")).status,
    "one person": async () => (await ask("GET", `people/${person()}`)).status,
    contact: async () => {
      const contactId = uuidv7();
      const at = new Date().toISOString();
      const said = { contactId, at, outcome: "reached", activities: ["company", "food"] };
      return (await ask("POST", `people/${person()}/contacts`, said, { "idempotency-key": contactId }))
        .status;
    },
  };
  return {
    async work(milliseconds, note) {
      const end = performance.now() + milliseconds;
      await Promise.all(
        Object.entries(habits).map(async ([habit, every]) => {
          // By the clock, whether or not the last answer is there: waiting shows as time, never as fewer requests.
          const answers: Promise<void>[] = [];
          for (let due = performance.now() + Math.random() * every; due < end; due += every) {
            await wait(Math.max(0, due - performance.now()));
            answers.push(
              deeds[habit as Habit]().then(
                (status) => note(habit as Habit, performance.now() - due, status === 200),
                () => note(habit as Habit, performance.now() - due, false),
              ),
            );
          }
          await Promise.all(answers);
        }),
      );
    },
    close: () => live.destroy(),
  };
}

function asked(
  port: number,
  method: "GET" | "POST",
  path: string,
  cookie: string,
  body: object | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly body: object }> {
  return new Promise((resolve, reject) => {
    const json = body && { "content-type": "application/json" };
    const sent = request(
      {
        port,
        host: "127.0.0.1",
        agent,
        method,
        path: `/api/v1/${path}`,
        headers: { cookie, ...json, ...headers },
      },
      async (answer) => {
        const parts: Buffer[] = [];
        for await (const part of answer) parts.push(part as Buffer);
        const text = Buffer.concat(parts).toString();
        resolve({ status: answer.statusCode ?? 0, body: text.startsWith("{") ? JSON.parse(text) : {} });
      },
    );
    sent.on("error", reject).end(body && JSON.stringify(body));
  });
}

/** The stream by which an open screen hears that something changed. */
function listen(port: number, cookie: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, accept: "text/event-stream" };
    request({ port, host: "127.0.0.1", agent: false, path: "/api/v1/live", headers }, (stream) => {
      stream.resume().on("error", () => {});
      if (stream.statusCode === 200) resolve(stream);
      else reject(new Error(`live: ${stream.statusCode}`));
    })
      .on("error", reject)
      .end();
  });
}
