import { createHash } from "node:crypto";
import { rowsEnd } from "./script.ts";

/** A script that is read once, from its beginning. */
export interface ScriptLines {
  /** The next line, without its break; `undefined` at the end. */
  line(): Promise<string | undefined>;
  /** The rows up to their end, as pieces of whole lines. Must be read to the end. Throws `ScriptCut`. */
  rows(): AsyncGenerator<Buffer>;
  /** sha256 over everything before the line that was read last. */
  hashBeforeLine(): Buffer;
}

/** The text ended where it must not. */
export class ScriptCut extends Error {
  override readonly name = "ScriptCut";
}

/** Longer than any line of ours but those of rows, which are passed on in pieces. */
const longestLine = 4 * 1024 * 1024;
const end = Buffer.from(rowsEnd);
const endAfterRow = Buffer.from(`\n${rowsEnd}`);

export function readLines(pieces: AsyncIterable<Uint8Array>): ScriptLines {
  const source = pieces[Symbol.asyncIterator]();
  const hash = createHash("sha256");
  let hashed = Buffer.alloc(0);
  let rest: Buffer = Buffer.alloc(0);

  const more = async (): Promise<boolean> => {
    const next = await source.next();
    if (next.done) return false;
    rest = rest.length === 0 ? Buffer.from(next.value) : Buffer.concat([rest, next.value]);
    return true;
  };
  const take = (bytes: number): Buffer => {
    const taken = rest.subarray(0, bytes);
    rest = rest.subarray(bytes);
    return taken;
  };

  return {
    async line() {
      let at = rest.indexOf("\n");
      while (at < 0 && rest.length < longestLine && (await more())) at = rest.indexOf("\n");
      if (at < 0 && rest.length === 0) return undefined;
      if (at < 0) throw new ScriptCut();
      hashed = hash.copy().digest();
      const line = take(at + 1);
      hash.update(line);
      return line.subarray(0, -1).toString("utf8");
    },
    async *rows() {
      for (;;) {
        const atOnce = rest.subarray(0, end.length).equals(end);
        const found = atOnce ? 0 : rest.indexOf(endAfterRow) + 1;
        const done = atOnce || found > 0;
        const rows = take(done ? found : rest.lastIndexOf("\n") + 1);
        hash.update(rows);
        if (rows.length > 0) yield rows;
        if (done) {
          hash.update(take(end.length));
          return;
        }
        if (!(await more())) throw new ScriptCut();
      }
    },
    hashBeforeLine: () => hashed,
  };
}
