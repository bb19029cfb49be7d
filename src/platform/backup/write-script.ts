import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import type { Signer } from "../audit/index.ts";
import {
  copyStatement,
  type Header,
  noteLine,
  rowsEnd,
  type SequenceState,
  sequenceStatement,
  type TableShape,
} from "./script.ts";
import { signedBytes } from "./signed-bytes.ts";

/** Where a part's rows come from. */
export interface Source {
  readonly tables: readonly TableShape[];
  /** The rows of a table, as COPY writes them, and how many they were, once all are read. */
  rowsOf(table: TableShape): Readable & { readonly rowCount: number };
  /** Asked last: a number that was given out meanwhile is never given out again. */
  sequences(): Promise<readonly SequenceState[]>;
}

/** Told of each table that is done. */
export type Progress = (done: { readonly table: string; readonly rows: number }) => void;

/** The text of one part, piece by piece; never more of it in memory than PostgreSQL has just sent. */
export async function* writeScript(
  header: Header,
  source: Source,
  signer: Signer,
  progress: Progress,
): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let rows = 0;
  const signed = (piece: string | Buffer): Buffer => {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    hash.update(bytes);
    return bytes;
  };
  yield signed(noteLine("backup", header));
  for (const table of source.tables) {
    yield signed(noteLine("table", { ...table, columns: [...table.columns] }));
    yield signed(`${copyStatement(table)};\n`);
    const reading = source.rowsOf(table);
    for await (const piece of reading) yield signed(piece);
    yield signed(rowsEnd);
    rows += reading.rowCount;
    progress({ table: table.name, rows: reading.rowCount });
  }
  for (const sequence of await source.sequences()) {
    yield signed(noteLine("sequence", sequence));
    yield signed(`${sequenceStatement(sequence)};\n`);
  }
  const signature = signer.sign(signedBytes(rows, hash.digest())).toString("hex");
  yield Buffer.from(noteLine("end", { rows, signature }));
}
