import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { z } from "zod";

const headShape = z.object({
  programmeId: z.uuid(),
  block: z.int().positive(),
  sealedAt: z.iso.datetime(),
  head: z.hex().length(64),
  signature: z.hex().length(128),
});

/** A head in the second place: one line of JSON, bytes in hex. */
export type Head = z.output<typeof headShape>;

const restoredShape = z.object({
  programmeId: z.uuid(),
  restoredAt: z.iso.datetime(),
  block: z.int().nonnegative(),
  head: z.hex().length(64),
  signature: z.hex().length(128),
});

/**
 * A note in the second place that the database was restored from a backup whose last block was this one (0: none):
 * heads above it are of blocks that the backup did not hold.
 */
export type Restored = z.output<typeof restoredShape>;

/** What our signature under such a note is made over. */
export const restoredHash = ({ programmeId, restoredAt, block, head }: Omit<Restored, "signature">): Buffer =>
  createHash("sha256")
    .update(JSON.stringify(["restored", programmeId, restoredAt, block, head]))
    .digest();

/** Reads the whole lines of an open file from a byte onwards. A line that is neither is passed over. */
export async function readHeads(
  file: FileHandle,
  from: number,
): Promise<{ readonly lines: readonly (Head | Restored)[]; readonly wholeUntil: number }> {
  const lines: (Head | Restored)[] = [];
  const piece = Buffer.alloc(1024 * 1024);
  let rest = Buffer.alloc(0);
  let position = from;
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, piece.length, position);
    if (bytesRead === 0) return { lines, wholeUntil: position - rest.length };
    position += bytesRead;
    const bytes = Buffer.concat([rest, piece.subarray(0, bytesRead)]);
    const whole = bytes.lastIndexOf("\n") + 1;
    for (const line of bytes.subarray(0, whole).toString("utf8").split("\n")) {
      const known = lineIn(line);
      if (known) lines.push(known);
    }
    rest = Buffer.from(bytes.subarray(whole));
  }
}

const lineShape = z.union([headShape, restoredShape]);

function lineIn(line: string): Head | Restored | undefined {
  try {
    return lineShape.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
