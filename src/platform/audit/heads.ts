import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "../sealing/index.ts";
import type { SealedBlock } from "./block.ts";
import { type Head, readHeads } from "./heads-file.ts";

/** The second place of the heads, to which lines are only ever added. */
export interface Heads {
  /** The number of a programme's newest head there; 0 when there is none. */
  last(programmeId: string): Promise<number>;
  /** On the disk when it returns. */
  append(programmeId: string, blocks: readonly SealedBlock[]): Promise<void>;
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
    const { heads, wholeUntil } = await readHeads(file, sameFile ? known.read : 0);
    for (const { programmeId, block } of heads)
      newest.set(programmeId, Math.max(block, newest.get(programmeId) ?? 0));
    known = { inode, read: wholeUntil, endsInside: wholeUntil < size };
  };

  await refresh();
  return {
    async last(programmeId) {
      await refresh();
      return newest.get(programmeId) ?? 0;
    },
    async append(programmeId, blocks) {
      await refresh();
      const lines = blocks.map((block) => `${JSON.stringify(headLine(programmeId, block))}\n`);
      // A process that was killed while writing left half a line: it stays, as a line of its own.
      await using file = await openToAdd(path);
      await file.appendFile(`${known.endsInside ? "\n" : ""}${lines.join("")}`);
      await file.sync();
    },
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
