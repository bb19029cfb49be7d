import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { act } from "../src/platform/database/index.ts";
import { openServices } from "../src/platform/runtime/index.ts";
import { openApp } from "../test/support/app.ts";
import { crossing } from "../test/support/people.ts";
import { openStay } from "../test/support/stays.ts";
import { makeWorld } from "../test/support/world.ts";
import { openPlace } from "./place.ts";
import { keep } from "./results.ts";

/**
 * `node bench/noting.ts [turns]`: what noting changes (person_change, ward_signal) costs whoever makes them: a contact
 * that is logged, and a stay that a hospital message rewrites. The triggers are switched on and off in turns.
 */
const turns = Number(process.argv[2] ?? 20);
const each = 10;

const place = await openPlace();
const { adminUrl, folder } = place;
const superuser = new pg.Client({ connectionString: adminUrl });
await superuser.connect();
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
const { personId } = await crossing(made, world, dee);
const stayId = await openStay(made, world, world.north);

const deeds = {
  "a contact is logged": async () => {
    const contact = {
      contactId: uuidv7(),
      at: now.toISOString(),
      outcome: "reached",
      activities: ["company"],
    };
    const { status } = await open.as(dee).post(`people/${personId}/contacts`, contact);
    if (status !== 200) throw new Error(String(status));
  },
  "a stay is rewritten": () =>
    act(made.database, { kind: "hospital", hospitalId: world.hospitalId }, now, async ({ db }) => {
      await db.updateTable("stay").set({ lastEventAt: new Date() }).where("stayId", "=", stayId).execute();
    }),
} as const;

const rows = [];
for (const [deed, work] of Object.entries(deeds)) {
  const times = { noted: [] as number[], unnoted: [] as number[] };
  for (let turn = 0; turn < turns; turn++)
    for (const way of ["noted", "unnoted"] as const) {
      await switchTriggers(way === "noted");
      for (let count = 0; count < each; count++) {
        const began = performance.now();
        await work();
        times[way].push(performance.now() - began);
      }
    }
  const [noted, unnoted] = [middle(times.noted), middle(times.unnoted)];
  rows.push({ deed, notedMs: round(noted), unnotedMs: round(unnoted), costsMs: round(noted - unnoted) });
}
console.table(rows);
await keep("noting", { turns, each, rows });
await open.close();
await services.close();
await superuser.end();
await place.close();

async function switchTriggers(on: boolean): Promise<void> {
  const { rows: tables } = await superuser.query<{ name: string; trigger: string }>(`
    select t.tgrelid::regclass::text as name, t.tgname as trigger from pg_trigger t join pg_proc p on p.oid = t.tgfoid
     where p.proname in ('note_person_changes', 'note_stay_changes', 'note_ward_changes', 'note_ward_answers')`);
  for (const { name, trigger } of tables)
    await superuser.query(`alter table ${name} ${on ? "enable" : "disable"} trigger ${trigger}`);
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
