import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { adtDay } from "./adt-day.ts";
import { MllpSender } from "./mllp-sender.ts";
import { openPlace } from "./place.ts";
import { keep } from "./results.ts";

/**
 * `node bench/adt.ts [seconds]`: hospital messages with commit before ACK. First 200 a second for a minute on one
 * connection (the gate: all taken, ACK p99 under 250 ms), then as fast as answers come on one and on four connections.
 */
const seconds = Number(process.argv[2] ?? 60);
const port = 4397;

const place = await openPlace();
const { adminUrl, folder } = place;
const server = fork(join(import.meta.dirname, "adt-server.ts"), {
  env: { ...process.env, ADT_PORT: String(port), ADT_ADMIN_URL: adminUrl, ADT_FOLDER: folder },
});
await once(server, "message");

await steady(200, 3, "w");
const rows = [
  { load: "200 a second, 1 connection", ...(await steady(200, seconds, "s")) },
  { load: "back to back, 1 connection", ...(await backToBack(1, 10)) },
  { load: "back to back, 4 connections", ...(await backToBack(4, 10)) },
];
console.table(rows);
await keep("adt", { rows });
server.disconnect();
await place.close();

interface Measured {
  readonly messages: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
  readonly refused: number;
}

/** So many a second by the clock, whether or not answers keep up: waiting shows as latency, never as fewer messages. */
async function steady(perSecond: number, forSeconds: number, prefix: string): Promise<Measured> {
  const sender = await MllpSender.to(port);
  const messages = adtDay(prefix);
  const answers: Promise<number>[] = [];
  const began = performance.now();
  while (answers.length < perSecond * forSeconds) {
    const due = Math.min(
      perSecond * forSeconds,
      Math.floor(((performance.now() - began) / 1000) * perSecond) + 1,
    );
    while (answers.length < due) answers.push(sender.send(messages.next().value));
    await wait(2);
  }
  return summary(await Promise.all(answers), began, [sender]);
}

async function backToBack(connections: number, forSeconds: number): Promise<Measured> {
  const began = performance.now();
  const senders = await Promise.all(Array.from({ length: connections }, () => MllpSender.to(port)));
  const taken = await Promise.all(
    senders.map(async (sender, index) => {
      const messages = adtDay(`b${connections}${index}x`);
      const times: number[] = [];
      while (performance.now() - began < forSeconds * 1000)
        times.push(await sender.send(messages.next().value));
      return times;
    }),
  );
  return summary(taken.flat(), began, senders);
}

function summary(times: readonly number[], began: number, senders: readonly MllpSender[]): Measured {
  const elapsed = (performance.now() - began) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
  for (const sender of senders) sender.close();
  const refused = senders.reduce((sum, sender) => sum + sender.refused, 0);
  return {
    messages: times.length,
    perSecond: Math.round(times.length / elapsed),
    p50: at(0.5),
    p99: at(0.99),
    worst: at(1),
    refused,
  };
}
