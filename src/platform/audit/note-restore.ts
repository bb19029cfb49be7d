import { act, type Database } from "../database/index.ts";
import { firstHead } from "./block.ts";
import type { AuditFiles } from "./files.ts";
import { openHeads } from "./heads.ts";
import { restoredHash } from "./heads-file.ts";
import { record } from "./record.ts";
import { loadSigner } from "./signing-key.ts";
import { lastBlock, programmeIds } from "./store.ts";
import { linesIn } from "./verify-heads.ts";

interface RestoredParts {
  /** The app's connection. */
  readonly database: Database;
  readonly files: AuditFiles;
  readonly now: Date;
  /** Which state the database holds again, without a name. */
  readonly because: string;
}

/**
 * After a restore: says in each programme's audit that it happened, and signs a note in the second place, so that
 * heads of blocks which the backup did not hold are told from blocks that someone removed.
 */
export async function noteRestore({ database, files, now, because }: RestoredParts): Promise<void> {
  const signer = await loadSigner(files);
  const here = await act(database, { kind: "system" }, now, programmeIds);
  const lines = await linesIn(files.heads);
  const known = lines.map(({ programmeId }) => programmeId);
  const heads = await openHeads(files.heads);
  // Another server's clock may be ahead of ours; the note must not look older than what it follows.
  const times = lines.map((line) => ("sealedAt" in line ? line.sealedAt : line.restoredAt));
  const restoredAt = [now.toISOString(), ...times].toSorted().at(-1) ?? now.toISOString();
  for (const programmeId of new Set([...here, ...known])) {
    const isHere = here.includes(programmeId);
    const last = await act(database, { kind: "system", programmeId }, now, async (work) => {
      if (isHere) record(work, programmeId, [{ action: "restored from a backup", because }]);
      return lastBlock(work, programmeId);
    });
    const note = {
      programmeId,
      restoredAt,
      block: last?.number ?? 0,
      head: (last?.head ?? firstHead(programmeId)).toString("hex"),
    };
    await heads.note({ ...note, signature: signer.sign(restoredHash(note)).toString("hex") });
  }
}
