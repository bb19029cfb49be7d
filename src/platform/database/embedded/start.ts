import { resolve } from "node:path";
import { Client } from "pg";
import { binariesFor } from "./binaries.ts";
import { ensureCluster } from "./cluster.ts";
import { holdFolder } from "./hold.ts";
import { notedPlace, placeFor } from "./place.ts";
import { postmasterOf, stopPostmaster } from "./postmaster.ts";
import { readSecret, secretFor } from "./secret.ts";
import { ensurePostmaster } from "./start-postmaster.ts";
import { DatabaseTrouble } from "./trouble.ts";

/** A PostgreSQL of our own at work. `adopted`: it ran already, its starter having been killed. */
export interface Embedded {
  /** The superuser's URL, on the database `footbridge`. */
  readonly url: string;
  readonly adopted: boolean;
  /** Stops PostgreSQL (fast) and lets go of the folder; returns when it is down. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The data folder (`FOOTBRIDGE_DATA`); made when it is not there. */
  readonly folder: string;
  /** Hears of decisions worth knowing, such as another place chosen for the files. */
  readonly tell?: (line: string) => void;
  /** `false`: what is acknowledged outlives the process and need not outlive the machine's power. */
  readonly flushes?: boolean;
}

const urlOf = (secret: string, port: number, database: string): string =>
  `postgresql://postgres:${secret}@127.0.0.1:${port}/${database}`;

/**
 * Starts (or adopts) the PostgreSQL of a data folder and holds the folder until `stop`.
 * Throws `DatabaseTrouble` when another process holds it, and for whatever the starter can put right.
 */
export async function startEmbedded({
  folder,
  tell = () => {},
  flushes = true,
}: EmbeddedOptions): Promise<Embedded> {
  const place = await placeFor(resolve(folder), tell);
  const secret = await secretFor(place.folder);
  const binaries = await binariesFor(place.user, tell);
  await ensureCluster(place, binaries, secret);
  let running = await ensurePostmaster(place, binaries, flushes);
  const bringBack = async (): Promise<void> => {
    running = await ensurePostmaster(place, binaries, flushes);
  };
  const hold = await holdFolder(() => urlOf(secret, running.port, "postgres"), bringBack);
  if (!hold) throw inUse(place.folder);
  await ensureDatabase(urlOf(secret, running.port, "postgres"));
  return {
    url: urlOf(secret, running.port, "footbridge"),
    adopted: running.adopted,
    async stop() {
      await hold.release();
      await stopPostmaster(place.cluster);
    },
  };
}

/** The superuser's URL of a data folder's PostgreSQL, and whether that runs now; `undefined` before its first start. */
export async function embeddedUrl(folder: string): Promise<{ url: string; running: boolean } | undefined> {
  const place = await notedPlace(resolve(folder));
  const secret = place && (await readSecret(place.folder));
  if (!secret) return undefined;
  const found = await postmasterOf(place.cluster);
  return { url: urlOf(secret, found?.port ?? place.port, "footbridge"), running: found?.status === "ready" };
}

const inUse = (folder: string): DatabaseTrouble =>
  new DatabaseTrouble(
    `The data folder ${folder} is in use by another Footbridge. Stop that one first, or choose another folder with FOOTBRIDGE_DATA.`,
  );

async function ensureDatabase(url: string): Promise<void> {
  const session = new Client({ connectionString: url });
  await session.connect();
  try {
    const { rowCount } = await session.query("select from pg_database where datname = 'footbridge'");
    if (!rowCount) await session.query("create database footbridge");
  } finally {
    await session.end();
  }
}
