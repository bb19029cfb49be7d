import { request } from "node:http";
import { v7 as uuidv7 } from "uuid";
import { openServices } from "../src/platform/runtime/index.ts";
import { openApp } from "../test/support/app.ts";
import { crossing } from "../test/support/people.ts";
import { addressOf } from "../test/support/screen.ts";
import { makeWorld } from "../test/support/world.ts";
import { openPlace } from "./place.ts";
import { keep } from "./results.ts";

/**
 * `node bench/sync.ts [rounds]`: what a peer's phone asks the server, with 30 people of ten contacts each: everything at
 * the beginning of a shift (the gate: under 1 s and under 300 kB), a pull with nothing new, and one with one person new.
 * Over HTTP, plain and as a browser asks (brotli); server, PostgreSQL and phone share the machine.
 */
const rounds = Number(process.argv[2] ?? 15);
const [people, contacts] = [30, 10];

const place = await openPlace();
const { adminUrl, folder } = place;
const now = new Date();
const services = await openServices({
  adminUrl,
  folder,
  demo: false,
  origin: "",
  clock: () => now,
});
const made = { adminUrl, database: services.database, keys: services.keys, now, services };

const world = await makeWorld(made);
const dee = await world.hire("Dee", ["peer"]);
const open = await openApp(made);
const someone: string[] = [];
for (let person = 0; person < people; person++) {
  const { personId } = await crossing(made, world, dee, `Person ${person}`);
  someone.push(personId);
  for (let count = 0; count < contacts; count++) await log(personId);
}
const address = await addressOf(open.app);
const cookie = await open.cookieOf(dee);

const rows = [];
for (const encoding of ["identity", "br"] as const) {
  const whole = await several(encoding, async () => ({ leaseId: await lease(), after: "" }));
  const leaseId = await lease();
  const { cursor } = await ask("identity", leaseId, "");
  const same = await several(encoding, async () => ({ leaseId, after: cursor }));
  await log(someone[0] ?? "");
  const one = await several(encoding, async () => ({ leaseId, after: cursor }));
  rows.push(
    { pull: "everything, 30 people", encoding, ...whole },
    { pull: "nothing new", encoding, ...same },
    { pull: "one contact new", encoding, ...one },
  );
}
console.table(rows);
await keep("sync", {
  people,
  contactsEach: contacts,
  rounds,
  gate: { milliseconds: 1_000, bytes: 300_000 },
  rows,
});
await open.close();
await services.close();
await place.close();

async function log(personId: string): Promise<void> {
  const answer = await open.as(dee).post(`people/${personId}/contacts`, {
    contactId: uuidv7(),
    at: now.toISOString(),
    outcome: "reached",
    activities: ["company", "food"],
    words: { level: "my peers", text: "Sat together a while. Wants to see the same nurse tomorrow morning." },
  });
  if (answer.status !== 200) throw new Error(answer.body.code);
}

async function lease(): Promise<string> {
  const { body } = await open.as(dee).post("device/lease", { deviceId: someone[0] ?? "" });
  return body.leaseId;
}

async function several(
  encoding: string,
  next: () => Promise<{ readonly leaseId: string; readonly after: string }>,
) {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const { leaseId, after } = await next();
    const began = performance.now();
    bytes = (await ask(encoding, leaseId, after)).bytes;
    times.push(performance.now() - began);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { bytes, p50: at(0.5), worst: at(1) };
}

/** Bytes as they come over the line. */
function ask(encoding: string, leaseId: string, after: string): Promise<{ bytes: number; cursor: string }> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, "accept-encoding": encoding, "footbridge-lease": leaseId };
    const asked = request(`${address}/api/v1/device/changes?after=${after}`, { headers }, async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part as Buffer);
      const body = Buffer.concat(parts);
      const cursor = encoding === "identity" ? (JSON.parse(body.toString()).cursor as string) : "";
      resolve({ bytes: body.length, cursor });
    });
    asked.on("error", reject).end();
  });
}
