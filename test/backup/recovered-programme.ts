import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { auditFiles, startSealer, verifyAudit } from "../../src/platform/audit/index.ts";
import { keyStoreSchema } from "../../src/platform/sealing/keys.sql.ts";
import { type Erased, erase } from "./erase.ts";
import { unpackVersion } from "./kept-version.ts";
import { ask, type Place, restoreInto } from "./places.ts";
import { realClusters } from "./real-postgres.ts";
import { running } from "./running.ts";

type Running = Awaited<ReturnType<typeof running>>;

/**
 * A programme whose disk died, with its database recovered to a moment from a base copy and the archive, and its key
 * store, on another PostgreSQL, as it was when the disk died. Sets `FOOTBRIDGE_KEYS_URL` by `setKeys`.
 *
 * @param bin PostgreSQL's own tools
 */
export async function recoveredProgramme(bin: string, setKeys: (url: string) => void) {
  const clusters = await realClusters(bin);
  const folder = await mkdtemp(join(tmpdir(), "footbridge-point-in-time-"));
  const remove = async (): Promise<void> => {
    await clusters.remove();
    await rm(folder, { recursive: true });
  };
  try {
    const keysAdmin = await clusters.startNew("keys");
    await ask(keysAdmin, "create role footbridge_keeper nosuperuser nobypassrls login password 'keeper'");
    setKeys(await makeKeyStore(keysAdmin, "footbridge_keys"));
    const archive = await clusters.folder("archive");
    const adminUrl = await clusters.startNew("main", {
      archive_mode: "on",
      archive_command: `test ! -f ${archive}/%f && cp %p ${archive}/%f`,
    });
    const { moment, ...lived } = await liveAndErase({ folder, adminUrl }, () =>
      clusters.copy(adminUrl, "recovered"),
    );
    await archived(adminUrl);
    await clusters.die("main");

    await writeFile(join(clusters.at("recovered"), "recovery.signal"), "");
    const recoveredUrl = await clusters.start("recovered", {
      restore_command: `cp ${archive}/%f %p`,
      recovery_target_time: moment,
      recovery_target_action: "promote",
    });
    await becomes(recoveredUrl, "select not pg_is_in_recovery() as yes");
    return {
      ...lived,
      folder,
      adminUrl: recoveredUrl,
      remove,
      emptyKeyStore: () => makeKeyStore(keysAdmin, "another"),
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** A base copy is made; someone is erased; then comes the moment; then someone else is erased. */
async function liveAndErase(place: Place, makeBaseCopy: () => Promise<void>) {
  const now = new Date((await restoreInto(place, await unpackVersion("0.1.0", place.folder))).takenAt);
  await makeBaseCopy();
  const [erasedBefore, erasedAfter] = (await ask<Erased>(
    place.adminUrl,
    `select person_id as "personId", key_id as "keyId", programme_id as "programmeId" from person order by 1 limit 2`,
  )) as [Erased, Erased];
  const server = await running(place, now);
  await erase(server.services, [erasedBefore], now);
  await seal(server, place.folder);
  const [{ moment }] = (await ask(place.adminUrl, "select clock_timestamp()::text as moment")) as [
    { moment: string },
  ];
  await erase(server.services, [erasedAfter], now);
  await (await server.as("peer"))("/api/v1/people");
  await seal(server, place.folder);
  await server.close();
  return { now, moment, erasedBefore, erasedAfter };
}

/** As docs/operating/install.md says for a key store on a PostgreSQL of its own. */
async function makeKeyStore(admin: string, name: string): Promise<string> {
  await ask(admin, `create database ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  await ask(url.href, "revoke all on schema public from public");
  await ask(url.href, `grant usage on schema public to footbridge_keeper; ${keyStoreSchema}`);
  url.username = "footbridge_keeper";
  url.password = "keeper";
  return url.href;
}

/** Seals all there is to seal, so that the second place knows of it. */
async function seal({ services: { database } }: Running, folder: string): Promise<void> {
  const [clock, files] = [() => new Date(), auditFiles(folder)];
  const sealer = await startSealer({ database, folder, clock, onFailure: console.error });
  await vi.waitUntil(
    async () => (await verifyAudit({ database, files, now: clock() })).programmes[0]?.unproven.events === 0,
    soon,
  );
  await sealer.stop();
}

async function archived(adminUrl: string): Promise<void> {
  const [{ name }] = (await ask(adminUrl, "select pg_walfile_name(pg_switch_wal()) as name")) as [
    { name: string },
  ];
  await becomes(adminUrl, `select last_archived_wal >= '${name}' as yes from pg_stat_archiver`);
}

const soon = { timeout: 60_000, interval: 100 };
const becomes = (url: string, question: string) =>
  vi.waitUntil(async () => (await ask<{ yes: boolean }>(url, question))[0]?.yes, soon);
