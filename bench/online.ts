import { setTimeout as wait } from "node:timers/promises";
import { build } from "../src/platform/command/build.ts";
import { openServices } from "../src/platform/runtime/index.ts";
import { startServing } from "../test/faults/rolling/serving.ts";
import { type Habit, habits, openPhone, type Phone } from "./online-phone.ts";
import { onlineProgramme } from "./online-programme.ts";
import { openPlace } from "./place.ts";
import { keep } from "./results.ts";

/**
 * `node bench/online.ts [seconds] [phones,phones…]`: peers online while they work. Each phone has its stream of changes
 * open, pulls once a minute, opens Today and a person once a minute and records ten contacts an hour (the gate: 200 of
 * them, p99 under 200 ms); then more and more phones, until one in a hundred waits a second. One real server with jobs,
 * sealer and sweep, its PostgreSQL and all the phones share the machine.
 */
const seconds = Number(process.argv[2] ?? 120);
const steps = (process.argv[3] ?? "200,400,800,1600,3200").split(",").map(Number);
const programme = { peers: 200, people: 12 };

const place = await openPlace();
const { adminUrl, folder } = place;
await build({ say: () => {} });
const services = await openServices({ adminUrl, folder, demo: false, origin: "" });
const peers = await onlineProgramme(services, adminUrl, programme);
await services.close();
const server = await startServing({ DATABASE_URL: adminUrl, FOOTBRIDGE_DATA: folder });

const phones: Phone[] = [];
const rows = [];
for (const step of steps) {
  while (phones.length < step) {
    const peer = peers[phones.length % peers.length];
    if (peer) phones.push(await openPhone(server.port, peer));
  }
  await wait(3_000);
  const row = { phones: step, ...(await measure()) };
  rows.push(row);
  console.table([row]);
  if (row.p99 > 1_000) break;
}
for (const phone of phones) phone.close();
await keep("online", { ...programme, secondsEach: seconds, everySeconds: everySeconds(), rows });
await server.end("SIGTERM");
await place.close();

async function measure() {
  const times = new Map<Habit | "all", number[]>();
  let failed = 0;
  await Promise.all(
    phones.map((phone) =>
      phone.work(seconds * 1_000, (habit, milliseconds, ok) => {
        if (!ok) failed++;
        for (const kind of [habit, "all"] as const) {
          const known = times.get(kind) ?? [];
          known.push(milliseconds);
          times.set(kind, known);
        }
      }),
    ),
  );
  const at = (kind: Habit | "all", share: number) => {
    const sorted = (times.get(kind) ?? []).toSorted((a, b) => a - b);
    return Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  };
  const each = Object.fromEntries(
    Object.keys(habits).map((habit) => [`${habit} p99`, at(habit as Habit, 0.99)]),
  );
  const asked = times.get("all")?.length ?? 0;
  return {
    perSecond: Math.round(asked / seconds),
    failed,
    p50: at("all", 0.5),
    p99: at("all", 0.99),
    worst: at("all", 1),
    ...each,
  };
}

function everySeconds() {
  return Object.fromEntries(Object.entries(habits).map(([habit, every]) => [habit, every / 1_000]));
}
