import type { Signer } from "../audit/index.ts";
import { copyStatement, type Header, readNote, type SequenceState, type TableShape } from "./script.ts";
import { readLines, ScriptCut, type ScriptLines } from "./script-lines.ts";
import { signedBytes } from "./signed-bytes.ts";
import { BackupTrouble } from "./trouble.ts";

export type Section =
  | { readonly kind: "rows"; readonly table: TableShape; readonly rows: AsyncGenerator<Buffer> }
  | { readonly kind: "sequence"; readonly sequence: SequenceState };

/** A script being read: its header is known, the rest comes in its order. */
export interface OpenScript {
  readonly header: Header;
  /** Everything there is. Throws `BackupTrouble` when the end is missing, or was signed by none of our keys. */
  sections(): AsyncGenerator<Section>;
}

const strange = "is not a backup of Footbridge, or of a version that came later.";

/**
 * Reads a script from the bytes that were opened.
 *
 * @param name the file, for what is said of it
 */
export async function openScript(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  isOurs: Signer["isOurs"],
): Promise<OpenScript> {
  const lines = readLines(pieces);
  const header = readNote("backup", (await cutIsTrouble(name, () => lines.line())) ?? "");
  if (!header) throw new BackupTrouble(`${name} ${strange}`);
  return { header, sections: () => sectionsOf(lines, name, isOurs) };
}

async function* sectionsOf(
  lines: ScriptLines,
  name: string,
  isOurs: Signer["isOurs"],
): AsyncGenerator<Section> {
  for (;;) {
    const line = (await cutIsTrouble(name, () => lines.line())) ?? "";
    const end = readNote("end", line);
    if (end) {
      const signed = signedBytes(end.rows, lines.hashBeforeLine());
      if (!isOurs(signed, Buffer.from(end.signature, "hex"))) throw new BackupTrouble(notOurs(name));
      if ((await lines.line()) !== undefined) throw new BackupTrouble(damaged(name));
      return;
    }
    const statement = await cutIsTrouble(name, () => lines.line());
    const table = readNote("table", line);
    const sequence = readNote("sequence", line);
    if (table && statement === `${copyStatement(table)};`)
      yield { kind: "rows", table, rows: whole(lines, name) };
    else if (sequence) yield { kind: "sequence", sequence };
    else throw new BackupTrouble(damaged(name));
  }
}

async function* whole(lines: ScriptLines, name: string): AsyncGenerator<Buffer> {
  try {
    yield* lines.rows();
  } catch (error) {
    throw error instanceof ScriptCut ? new BackupTrouble(damaged(name)) : error;
  }
}

async function cutIsTrouble<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof ScriptCut ? new BackupTrouble(damaged(name)) : error;
  }
}

/** One sentence for all that can be wrong with the bytes; nothing of such a file is used. */
export const damaged = (name: string): string =>
  `${name} is damaged: it was changed or cut off after it was made. Use another copy of it, or another backup.`;

const notOurs = (name: string): string =>
  `${name} was not signed by a key in audit-signing.pub. If it is a backup of yours, put the audit's public keys of that time into that file; else do not use it.`;
