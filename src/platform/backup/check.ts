import { gatherMigrations, type Migration, newer, unknownHere } from "../database/index.ts";
import { unwrap, WrongProgrammeKey } from "../sealing/index.ts";
import { keysIn } from "./load-keys.ts";
import type { OpenScript } from "./read-script.ts";
import type { Header } from "./script.ts";
import { BackupTrouble } from "./trouble.ts";

/** What a file turned out to hold, every byte of it read. */
export interface Checked {
  readonly header: Header;
  readonly rows: number;
}

/** Reads the data part to its end and keeps nothing of it. Throws `BackupTrouble`. */
export async function checkData(script: OpenScript): Promise<Checked> {
  mustBe(script.header, "data");
  let rows = 0;
  for await (const section of script.sections()) {
    if (section.kind !== "rows") continue;
    for await (const piece of section.rows) for (const byte of piece) if (byte === lineBreak) rows += 1;
  }
  return { header: script.header, rows };
}
const lineBreak = 10;

/** The same for the key store's part; the programme's key must open every key there. */
export async function checkKeys(script: OpenScript, programmeKey: Buffer): Promise<Checked> {
  mustBe(script.header, "key store");
  let rows = 0;
  for await (const { keyId, wrapped } of keysIn(script)) {
    rows += 1;
    if (!wrapped) continue;
    try {
      unwrap(programmeKey, Buffer.from(wrapped.slice(2), "hex"), keyId);
    } catch (error) {
      if (!(error instanceof WrongProgrammeKey)) throw error;
      throw new BackupTrouble(
        "The programme key here does not open the keys in this backup. Put the programme.key of the server that made it in its place first.",
      );
    }
  }
  return { header: script.header, rows };
}

function mustBe({ part }: Header, wanted: Header["part"]): void {
  if (part !== wanted)
    throw new BackupTrouble(`A backup of the ${wanted} is needed, and the file is one of the ${part}.`);
}

/** Keys from before the data would leave words that nobody can open. */
export function mustGoTogether(data: Header, keys: Header): void {
  if (keys.takenAt < data.takenAt)
    throw new BackupTrouble(
      `The key store's backup is from ${keys.takenAt}, older than the data (${data.takenAt}): words written in between could never be opened. Use the keys of the same backup, or newer ones.`,
    );
}

/** The migrations that the backup's database had run, as they are here. Throws `BackupTrouble` when they are not. */
export async function migrationsOf({ footbridge, migrations }: Header): Promise<readonly Migration[]> {
  const files = await gatherMigrations();
  const unknown = unknownHere(migrations, files);
  if (unknown.length > 0) throw new BackupTrouble(newer(unknown, `The backup (of Footbridge ${footbridge})`));
  const checksums = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  const ran = files.filter(({ name }) => checksums.has(name));
  const edited = ran.find(({ name, checksum }) => checksums.get(name) !== checksum);
  if (edited)
    throw new BackupTrouble(`Migration ${edited.name} is not the one that the backup's database had run.`);
  return ran;
}

/** graphile-worker's own tables are made by its own version, and grow with it. */
export function mustKnowJobs(header: Header, here: number): void {
  if (header.jobs > here)
    throw new BackupTrouble(
      `The backup (of Footbridge ${header.footbridge}) has job tables of a newer graphile-worker (${header.jobs}; here ${here}). Install the version that made it, or a newer one.`,
    );
}
