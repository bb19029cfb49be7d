import type { Settings } from "./settings.ts";

/** A database that a command works on. */
export interface OpenDatabase {
  /** An administrator's URL; `urlFor` of platform/database derives the roles' from it. */
  readonly adminUrl: string;
  /** Stops the PostgreSQL that was started for it, if one was. */
  close(): Promise<void>;
}

type Tell = (line: string) => void;

/**
 * Works on the database that the settings name: DATABASE_URL's, or the data folder's: the one that `up` runs
 * now, else started for this and stopped afterwards.
 */
export async function withDatabase<T>(
  settings: Settings,
  tell: Tell,
  work: (adminUrl: string) => Promise<T>,
): Promise<T> {
  const { adminUrl, close } = await join(settings, tell);
  return work(adminUrl).finally(close);
}

/** The database for `up`, which wants the data folder for itself: throws when another process holds it. */
export const holdDatabase = (settings: Settings, tell: Tell): Promise<OpenDatabase> =>
  settings.databaseUrl ? givenDatabase(settings.databaseUrl) : ownDatabase(settings, tell);

async function join(settings: Settings, tell: Tell): Promise<OpenDatabase> {
  if (settings.databaseUrl) return givenDatabase(settings.databaseUrl);
  const { embeddedUrl } = await import("../database/embedded/index.ts");
  const known = await embeddedUrl(settings.folder);
  return known?.running ? notOurs(known.url) : ownDatabase(settings, tell);
}

async function givenDatabase(url: string): Promise<OpenDatabase> {
  const { checkGivenDatabase } = await import("./given-database.ts");
  await checkGivenDatabase(url);
  return notOurs(url);
}

async function ownDatabase({ folder }: Settings, tell: Tell): Promise<OpenDatabase> {
  const { startEmbedded } = await import("../database/embedded/index.ts");
  const { url, adopted, stop } = await startEmbedded({ folder, tell });
  if (adopted)
    tell("Found PostgreSQL still at work after an earlier Footbridge was killed, and took it over.");
  return { adminUrl: url, close: stop };
}

const notOurs = (adminUrl: string): OpenDatabase => ({ adminUrl, close: async () => {} });
