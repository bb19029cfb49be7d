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

/** Reads the whole lines of an open file from a byte onwards. A line that is no head is passed over. */
export async function readHeads(
  file: FileHandle,
  from: number,
): Promise<{ readonly heads: readonly Head[]; readonly wholeUntil: number }> {
  const heads: Head[] = [];
  const piece = Buffer.alloc(1024 * 1024);
  let rest = Buffer.alloc(0);
  let position = from;
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, piece.length, position);
    if (bytesRead === 0) return { heads, wholeUntil: position - rest.length };
    position += bytesRead;
    const bytes = Buffer.concat([rest, piece.subarray(0, bytesRead)]);
    const whole = bytes.lastIndexOf("\n") + 1;
    for (const line of bytes.subarray(0, whole).toString("utf8").split("\n")) {
      const head = headIn(line);
      if (head) heads.push(head);
    }
    rest = Buffer.from(bytes.subarray(whole));
  }
}

function headIn(line: string): Head | undefined {
  try {
    return headShape.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
