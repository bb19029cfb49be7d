import { access, rename } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { destroyKey } from "../../src/bridge/steps/index.ts";
import { keyStoreUrl } from "../../src/platform/sealing/index.ts";
import { type Erased, erase } from "./erase.ts";
import { unpackVersion } from "./kept-version.ts";
import { ask, backupOf, everyRow, keyStoreOf, type Place, places, restoreInto } from "./places.ts";
import { running } from "./running.ts";

const there = places();
let home: Place;
let now: Date;
/** A backup of `home` in which nobody is erased yet. */
let file: string;

beforeAll(async () => {
  home = await there.make();
  const kept = await restoreInto(home, await unpackVersion("0.1.0", home.folder));
  now = new Date(kept.takenAt);
  file = (await backupOf(home, "monday")).file;
}, 300_000);

/** What a restore changes on purpose: it ends sessions, lets go of jobs, and says in the audit that it happened. */
const afterRestore = new Set(["public.session", "public.audit_event", "public.audit_block"]);

test("a backup holds every row and every key, and a restore puts each back", async () => {
  const other = await there.make(home);
  const before = await everyRow(home.adminUrl);
  const report = await restoreInto(other, file);
  const after = await everyRow(other.adminUrl);
  expect([...after.keys()]).toEqual([...before.keys()]);
  let rows = 0;
  for (const [table, expected] of before) {
    rows += expected.length;
    if (!afterRestore.has(table)) expect(after.get(table), table).toEqual(expected);
  }
  expect(rows).toBeGreaterThan(4_000);
  expect(after.get("public.session")).toHaveLength(before.get("public.session")?.length ?? 0);
  expect(new Set(after.get("public.audit_event"))).toEqual(
    new Set([
      ...(before.get("public.audit_event") ?? []),
      ...(after.get("public.audit_event") ?? [])
        .filter((row) => row.includes("restored from a backup"))
        .slice(-1),
    ]),
  );
  expect(await everyRow(keyStoreOf(other))).toEqual(await everyRow(keyStoreOf(home)));
  expect(report).toMatchObject({ erasedAgain: 0, audit: { sound: true } });
});

test("after a restore the server answers, sealed words open, and everyone has to sign in again", async () => {
  const other = await there.make(home);
  const [server, dee] = await running(home, now).then(async (it) => [it, await it.as("peer")] as const);
  const wanted = (await dee("/api/v1/people")).body;
  const again = (await backupOf(home, "signed-in")).file;
  await server.close();
  await restoreInto(other, again);
  const live = await ask(other.adminUrl, "select from session where ended_at is null");
  expect(live).toEqual([]);
  const restored = await running(other, now);
  expect((await (await restored.as("peer"))("/api/v1/people")).body).toBe(wanted);
  await restored.close();
});

describe("someone who was deleted after the backup was made", () => {
  let erased: readonly Erased[];
  let stays: readonly { readonly keyId: string }[];
  beforeAll(async () => {
    const server = await running(home, now);
    erased = await ask(
      home.adminUrl,
      `select person_id as "personId", key_id as "keyId", programme_id as "programmeId" from person order by 1 limit 3`,
    );
    stays = await ask(home.adminUrl, `select key_id as "keyId" from stay_identity order by 1 limit 2`);
    await erase(server.services, erased, now);
    for (const { keyId } of stays) await destroyKey(server.services).work({ keyId });
    await server.close();
  });

  const gone = async ({ adminUrl }: Place) => {
    const ids = erased.map(({ personId }) => personId);
    const keyIds = [...erased, ...stays].map(({ keyId }) => keyId);
    const people = await ask(adminUrl, "select from person where person_id = any ($1)", [ids]);
    const events = await ask(adminUrl, "select from journey_event where person_id = any ($1)", [ids]);
    const sealed = await ask(
      adminUrl,
      "select from stay_identity where key_id = any ($1) union all select from adt_entry where key_id = any ($1)",
      [keyIds],
    );
    const keys = await ask(
      keyStoreUrl(adminUrl),
      "select from person_key where key_id = any ($1) and wrapped is not null",
      [keyIds],
    );
    return [people.length, events.length, sealed.length, keys.length];
  };

  test("stays deleted after a restore, with all that was theirs; everyone else is there", async () => {
    const other = await there.make(home);
    const report = await restoreInto(other, file);
    expect(report.erasedAgain).toBeGreaterThanOrEqual(erased.length + stays.length);
    expect(await gone(other)).toEqual([0, 0, 0, 0]);
    const left = await ask(other.adminUrl, "select person_id from person order by 1");
    expect(left).toEqual(await ask(home.adminUrl, "select person_id from person order by 1"));
    expect(report.audit.sound).toBe(true);
  });

  test("stays deleted without the list too, where the keys are from a later backup or still stand", async () => {
    const later = await backupOf(home, "tuesday");
    const other = await there.make(home);
    await restoreInto(other, file, { keysFile: later.keysFile, erasuresLost: true });
    expect(await gone(other)).toEqual([0, 0, 0, 0]);
  });

  test("would come back if the list were lost: so a restore without it is refused, unless one says so", async () => {
    const other = await there.make(home);
    await rename(join(other.folder, "erasures.jsonl"), join(other.folder, "mislaid.jsonl"));
    await expect(restoreInto(other, file)).rejects.toThrow("The list of erasures is not at");
    const report = await restoreInto(other, file, { erasuresLost: true });
    expect(report.erasedAgain).toBe(0);
    expect((await gone(other))[0]).toBe(erased.length);
  });

  test("keys older than the data are refused: they would leave words that nobody can open", async () => {
    const later = await backupOf(home, "wednesday");
    const other = await there.make(home);
    await expect(restoreInto(other, later.file, { keysFile: `${file}.keys` })).rejects.toThrow(
      "older than the data",
    );
  });
});

test("a restore writes over nothing", async () => {
  const other = await there.make(home);
  await ask(other.adminUrl, "create table mine (words text)");
  await expect(restoreInto(other, file)).rejects.toThrow("The database is not empty");
  await ask(other.adminUrl, "drop table mine");
  await restoreInto(other, file);
  await expect(restoreInto(other, file)).rejects.toThrow("The database is not empty");
});

test("a backup writes over nothing, and leaves nothing half done under its name", async () => {
  await expect(backupOf(home, "monday")).rejects.toThrow("is there already");
  await expect(backupOf(home, "no/such/folder")).rejects.toThrow("cannot be written (ENOENT)");
  await expect(access(`${file}.unfinished`)).rejects.toThrow("ENOENT");
});
