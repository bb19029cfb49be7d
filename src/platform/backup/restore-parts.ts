import { access } from "node:fs/promises";
import { auditFiles, loadPublicKeys, type Signer } from "../audit/index.ts";
import { erasuresFile, loadProgrammeKey, programmeKeyFile, readErasures } from "../sealing/index.ts";
import { identityOf } from "./backup-keys.ts";
import { checkData, checkKeys, mustGoTogether } from "./check.ts";
import { type OpenScript, openScript } from "./read-script.ts";
import type { Header } from "./script.ts";
import { readSealed } from "./sealed-file.ts";
import { BackupTrouble } from "./trouble.ts";

/** The two files of a backup; without keys where the key store itself still stands. */
export interface BackupFiles {
  readonly file: string;
  readonly keysFile: string | undefined;
}

/** A backup that was read to its end once, every byte of it authenticated, and can be read again. */
export interface CheckedBackup {
  readonly header: Header;
  readonly rows: number;
  readonly keys: number;
  readonly data: () => Promise<OpenScript>;
  readonly keyStore: (() => Promise<OpenScript>) | undefined;
}

/** Opens and checks both files with the keys of the data folder. Changes nothing. Throws `BackupTrouble`. */
export async function checkBackup(
  { file, keysFile }: BackupFiles,
  folder: string,
  mayBeRestored: (header: Header) => Promise<unknown>,
): Promise<CheckedBackup> {
  const isOurs = await publicKeys(folder);
  const data = await opener(file, await identityOf("data", folder), isOurs);
  const first = await data();
  await mayBeRestored(first.header);
  if (!keysFile) return { ...(await checkData(first)), keys: 0, data, keyStore: undefined };

  const keyStore = await opener(keysFile, await identityOf("key store", folder), isOurs);
  const keys = await checkKeys(await keyStore(), await programmeKey(folder));
  mustGoTogether(first.header, keys.header);
  return { ...(await checkData(first)), keys: keys.rows, data, keyStore };
}

const opener = async (path: string, identity: string, isOurs: Signer["isOurs"]) => () =>
  openScript(readSealed(path, identity), path, isOurs);

async function publicKeys(folder: string): Promise<Signer["isOurs"]> {
  const { publicKeys: path } = auditFiles(folder);
  await mustBeThere(path, "the public keys of the audit, by which a backup is known to be yours");
  return loadPublicKeys(path);
}

/** Never a new one: a programme key made here would open nothing. */
async function programmeKey(folder: string): Promise<Buffer> {
  await mustBeThere(programmeKeyFile(folder), "the programme's key, without which no sealed word opens");
  return loadProgrammeKey(folder);
}

/** The audit goes on under the key that signed it. */
export const mustHaveSigningKey = (folder: string): Promise<void> =>
  mustBeThere(auditFiles(folder).key, "the key that signs the audit");

/**
 * Ids of everyone and everything that was erased, from the second place.
 *
 * @param mayBeLost go on without the list: whoever was deleted after the backup was made comes back
 */
export async function erasedSince(folder: string, mayBeLost: boolean): Promise<ReadonlySet<string>> {
  const path = erasuresFile(auditFiles(folder).heads);
  const erased = await readErasures(path);
  if (erased || mayBeLost) return erased ?? new Set();
  throw new BackupTrouble(
    `The list of erasures is not at ${path}: people who were deleted after the backup would come back. Put the newest copy there (it lies beside audit-heads.jsonl; several servers' lists may be put one after the other). If it is lost: --erasures-lost`,
  );
}

async function mustBeThere(path: string, what: string): Promise<void> {
  await access(path).catch(() => {
    throw new BackupTrouble(`${path} is not here: ${what}. Put it in its place first.`);
  });
}
