import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { PersonRef } from "../../../src/bridge/journey/index.ts";
import { hospitalOf, type Told } from "../../../src/hospital/adt/fixtures/hospital.ts";
import { startEmbedded } from "../../../src/platform/database/embedded/index.ts";
import { connect, type StaffIdentity, urlFor } from "../../../src/platform/database/index.ts";
import { prepare } from "../../../src/platform/runtime/index.ts";
import { keyStoreUrl, openKeyring } from "../../../src/platform/sealing/index.ts";
import { startSession } from "../../support/app.ts";
import type { TestDatabase } from "../../support/database.ts";
import { type FaultProxy, openFaultProxy } from "../../support/fault-proxy.ts";
import { crossing, invited, step } from "../../support/people.ts";
import { makeWorld, type World } from "../../support/world.ts";

/** Someone who works here, with a session, and the people they write about. */
export interface Worker {
  readonly who: StaffIdentity;
  readonly cookie: string;
  readonly people: readonly PersonRef[];
}

/** A PostgreSQL of its own behind a network that can be cut, and a programme in it in the middle of its day. */
export interface Scene {
  readonly world: World;
  readonly hospital: Told;
  readonly peers: readonly Worker[];
  readonly nurse: Worker;
  /** Whose offers run out while the machines die. */
  readonly offered: readonly PersonRef[];
  /** For whom all of "nobody has come yet" passed while no server ran. */
  readonly slept: PersonRef;
  readonly proxy: FaultProxy;
  /** Of the server: the database through the proxy, keys, folder. */
  readonly environment: Readonly<Record<string, string>>;
  readonly databaseFolder: string;
  /** As the administrator, past the proxy, once PostgreSQL answers. */
  ask<Row extends object>(statement: string): Promise<readonly Row[]>;
  postmaster(): Promise<number>;
  /** Waits until PostgreSQL, started anew by whoever holds its folder, answers. */
  untilUp(): Promise<void>;
  close(): Promise<void>;
}

const day = 86_400_000;

/** @param place where PostgreSQL's files go; a folder of its own when not given */
export async function openScene({
  place,
  seconds,
}: {
  readonly place?: string;
  readonly seconds: number;
}): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), "footbridge-machines-"));
  const databaseFolder = place ?? join(folder, "postgresql");
  await chmod(folder, 0o711);
  const embedded = await startEmbedded({ folder: databaseFolder });
  await prepare(embedded.url);
  const keyFile = join(folder, "programme.key");
  await writeFile(keyFile, `${Buffer.alloc(32, 7).toString("base64")}\n`, { mode: 0o600 });
  const database = connect(urlFor("app", embedded.url), { connections: 4 });
  const keys = openKeyring(keyStoreUrl(embedded.url), Buffer.alloc(32, 7));
  const made: TestDatabase = {
    adminUrl: embedded.url,
    database,
    keys,
    now: new Date(),
    services: { database, keys, clock: () => made.now, demo: false, origin: "http://localhost" },
  };
  const world = await makeWorld(made);
  const hospital = hospitalOf(made, world);
  const peers: Worker[] = [];
  for (const name of ["Dee", "Amir", "Noor", "Kit"]) {
    const who = await world.hire(name, ["peer"]);
    const people = [await crossing(made, world, who), await crossing(made, world, who)];
    peers.push({ who, people, cookie: await startSession(made, who) });
  }
  const maya = await world.hire("Maya", ["care-team"], { units: [world.north] });
  const nurse = { who: maya, people: [], cookie: await startSession(made, maya) };
  const offered = await offersThatRunOut(made, world, peers[0]?.who ?? maya, seconds);
  made.now = new Date(Date.now() - 30 * day);
  const slept = await invited(made, world);
  await keys.close();
  await database.close();

  const proxy = await openFaultProxy(() => Number(new URL(embedded.url).port));
  const proxied = new URL(embedded.url);
  proxied.port = String(proxy.port);
  const ask = async <Row extends object>(statement: string): Promise<readonly Row[]> => {
    const client = new pg.Client({ connectionString: embedded.url });
    client.on("error", () => {});
    await client.connect();
    return client
      .query<Row>(statement)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  };
  return {
    ...{ world, hospital, peers, nurse, offered, slept, proxy, databaseFolder, ask },
    environment: {
      DATABASE_URL: proxied.href,
      FOOTBRIDGE_DATA: folder,
      FOOTBRIDGE_KEY_FILE: keyFile,
      FOOTBRIDGE_GRACE_SECONDS: "0",
    },
    postmaster: async () =>
      Number((await readFile(join(databaseFolder, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]),
    async untilUp() {
      for (const end = Date.now() + 120_000; ; await new Promise((done) => setTimeout(done, 50))) {
        const up = await ask("select 1").catch(() => undefined);
        if (up) return;
        if (Date.now() > end) throw new Error("PostgreSQL did not come back.");
      }
    },
    async close() {
      await proxy.close();
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A ward's offer is out for thirty minutes: one made a little less than that ago runs out soon. */
async function offersThatRunOut(
  made: { -readonly [Key in keyof TestDatabase]: TestDatabase[Key] },
  world: World,
  peer: StaffIdentity,
  seconds: number,
): Promise<readonly PersonRef[]> {
  const all: PersonRef[] = [];
  const start = Date.now();
  for (let nth = 0; nth < 30; nth += 1) {
    made.now = new Date(start - 30 * 60_000 + 5_000 + (nth * seconds * 1_000) / 30);
    const ref = await invited(made, world);
    await step<"offered">(made, ref, {
      kind: "offered",
      by: { role: "coordinator", id: peer.id },
      peers: [peer.id],
    });
    all.push(ref);
  }
  return all;
}
