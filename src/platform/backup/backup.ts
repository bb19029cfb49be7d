import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { auditFiles, loadSigner, type Signer } from "../audit/index.ts";
import { keyStoreUrl } from "../sealing/index.ts";
import { recipientOf } from "./backup-keys.ts";
import { keysOf } from "./key-store-store.ts";
import { newFiles } from "./new-files.ts";
import type { Header } from "./script.ts";
import { writeSealed } from "./sealed-file.ts";
import { withSession } from "./session.ts";
import { openSnapshot, type Snapshot } from "./snapshot-store.ts";
import { unhurried } from "./unhurried.ts";
import { type Progress, type Source, writeScript } from "./write-script.ts";

export interface BackupOptions {
  /** The administrator's address of the main database. */
  readonly adminUrl: string;
  /** The data folder: keys lie there. */
  readonly folder: string;
  /** Where the data goes; the key store goes beside it, to `keysFileOf`. */
  readonly file: string;
  /** The version of Footbridge that makes it. */
  readonly version: string;
  readonly clock: () => Date;
  readonly progress: Progress;
  readonly stop?: AbortSignal;
}

export interface BackupReport {
  readonly file: string;
  readonly keysFile: string;
  readonly takenAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly keys: number;
  readonly bytes: number;
  /** Keys that were made just now, and must be put away. */
  readonly newKeys: boolean;
}

/** The key store's part of a backup. */
export const keysFileOf = (file: string): string => `${file}.keys`;

/**
 * Writes both databases into two files, while servers work. The keys are read after the data: each was in the key
 * store before anything was sealed under it, so whatever the data holds can be opened, or was erased in between.
 */
export async function makeBackup(options: BackupOptions): Promise<BackupReport> {
  const { adminUrl, folder, file } = options;
  const keysFile = keysFileOf(file);
  const [forData, forKeys] = [await recipientOf("data", folder), await recipientOf("key store", folder)];
  const signer = await loadSigner(auditFiles(folder));
  return newFiles([keysFile, file], (unfinished) =>
    withSession(adminUrl, async (session) => {
      const snapshot = await openSnapshot(session);
      const header = headerOf(snapshot, options);
      const data = await writePart(unfinished(file), forData.recipient, header, snapshot, signer, options);
      const keys = await withSession(keyStoreUrl(adminUrl), (keeper: pg.Client) =>
        writePart(
          unfinished(keysFile),
          forKeys.recipient,
          { ...header, part: "key store", takenAt: options.clock().toISOString() },
          keysOf(keeper),
          signer,
          options,
        ),
      );
      return {
        file,
        keysFile,
        takenAt: header.takenAt,
        tables: snapshot.tables.length,
        rows: data.rows,
        keys: keys.rows,
        bytes: data.bytes + keys.bytes,
        newKeys: forData.isNew || forKeys.isNew,
      };
    }),
  );
}

const headerOf = ({ migrations, jobs }: Snapshot, { version, clock }: BackupOptions): Header => ({
  footbridge: version,
  format: 1,
  part: "data",
  backup: uuidv7(),
  takenAt: clock().toISOString(),
  migrations: migrations.map(({ number, name, checksum }) => ({ number, name, checksum })),
  jobs,
});

async function writePart(
  path: string,
  recipient: string,
  header: Header,
  source: Source,
  signer: Signer,
  { progress, stop }: BackupOptions,
): Promise<{ readonly rows: number; readonly bytes: number }> {
  let rows = 0;
  const counting: Progress = (done) => {
    rows += done.rows;
    progress(done);
  };
  const script = unhurried(writeScript(header, source, signer, counting));
  const bytes = await writeSealed(path, recipient, script, stop);
  return { rows, bytes };
}
