import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "../sealing/index.ts";
import type { SealedBlock } from "./block.ts";
import { type Head, type Restored, readHeads } from "./heads-file.ts";

/** The second place of the heads, to which lines are only ever added. */
export interface Heads {
  /** The number of a programme's newest head there; 0 when there is none. */
  last(programmeId: string): Promise<number>;
  /** On the disk when it returns. */
  append(programmeId: string, blocks: readonly SealedBlock[]): Promise<void>;
  /** The same for the note that a database was restored. */
  note(restored: Restored): Promise<void>;
}

/**
 * The heads in a file, made where it is missing. Several processes of one machine may add to the same one. It is
 * opened by its name each time: a file that was moved away or replaced must not go on growing unseen.
 */
export async function openHeads(path: string): Promise<Heads> {
  const newest = new Map<string, number>();
  let known = { inode: 0, read: 0, endsInside: false };

  /** Takes in what this or another process added since. */
  const refresh = async (): Promise<void> => {
    await using file = await openToAdd(path);
    const { ino: inode, size } = await file.stat();
    const sameFile = inode === known.inode && size >= known.read;
    if (sameFile && size === known.read) return;
    if (!sameFile) newest.clear();
    const { lines, wholeUntil } = await readHeads(file, sameFile ? known.read : 0);
    for (const line of lines) {
      const before = newest.get(line.programmeId) ?? 0;
      const taken = "restoredAt" in line ? Math.min(line.block, before) : Math.max(line.block, before);
      newest.set(line.programmeId, taken);
    }
    known = { inode, read: wholeUntil, endsInside: wholeUntil < size };
  };

  const add = async (lines: readonly (Head | Restored)[]): Promise<void> => {
    await refresh();
    // A process that was killed while writing left half a line: it stays, as a line of its own.
    await using file = await openToAdd(path);
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    await file.appendFile(`${known.endsInside ? "\n" : ""}${text}`);
    await file.sync();
  };

  await refresh();
  return {
    async last(programmeId) {
      await refresh();
      return newest.get(programmeId) ?? 0;
    },
    append: (programmeId, blocks) => add(blocks.map((block) => headLine(programmeId, block))),
    note: (restored) => add([restored]),
  };
}

async function openToAdd(path: string): Promise<FileHandle> {
  const file = await open(path, "a+", 0o600);
  // A new file is on the disk when its folder is.
  if ((await file.stat()).size === 0) await syncFolder(dirname(path));
  return file;
}

const headLine = (programmeId: string, block: SealedBlock): Head => ({
  programmeId,
  block: block.number,
  sealedAt: new Date(Number(block.sealedAt) * 1000).toISOString(),
  head: block.head.toString("hex"),
  signature: block.signature.toString("hex"),
});
