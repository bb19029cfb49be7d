import { type Act, act, type Database } from "../database/index.ts";
import { beforeAll } from "./block.ts";
import type { AuditFiles } from "./files.ts";
import type { Finding } from "./findings.ts";
import type { Head, Restored } from "./heads-file.ts";
import { loadPublicKeys, type Signer } from "./signing-key.ts";
import { blocksAfter, eventsAfter, programmeIds } from "./store.ts";
import { walkBlocks } from "./verify-blocks.ts";
import { compareHeads, linesIn } from "./verify-heads.ts";
import { type PastRestore, sinceRestores } from "./verify-restores.ts";

/** What a check of the audit gave. A value: what it means is for whoever asked. */
export interface AuditReport {
  /** Everything that was sealed is there, unchanged. */
  readonly sound: boolean;
  readonly programmes: readonly ProgrammeReport[];
}

export interface ProgrammeReport {
  readonly programmeId: string;
  readonly blocks: number;
  readonly events: number;
  /** When the last block was sealed. */
  readonly sealedAt: Date | null;
  readonly findings: readonly Finding[];
  /** The second place lacks the newest head: a server was killed between the two, and brings it when it starts. */
  readonly headBehind: boolean;
  /** When the database was restored from a backup, and what the second place knows to have come after that backup. */
  readonly restores: readonly PastRestore[];
  /** Newer than the last block: there, but proven by nothing. */
  readonly unproven: { readonly events: number; readonly since: Date | null };
}

interface Check {
  /** The app's connection: each programme is read as its system identity, which can write none of what it reads. */
  readonly database: Database;
  /** Read: the public keys and the second place. The private key is not needed. */
  readonly files: Pick<AuditFiles, "publicKeys" | "heads">;
  readonly now: Date;
  /** Only this one. */
  readonly programmeId?: string | undefined;
}

/**
 * Checks every block of every programme against its rows, its neighbour, our signature and the second place. Writes
 * nothing, and may run beside a server that seals. Throws when the public keys can't be read.
 */
export async function verifyAudit({ database, files, now, programmeId }: Check): Promise<AuditReport> {
  const isOurs = await loadPublicKeys(files.publicKeys);
  const here = await act(database, { kind: "system" }, now, programmeIds);
  // A programme that was removed whole is still known to the second place.
  const ids = new Set([...here, ...(await linesIn(files.heads)).map((line) => line.programmeId)]);
  const programmes: ProgrammeReport[] = [];
  for (const id of [...ids].filter((id) => programmeId === undefined || id === programmeId).sort())
    programmes.push(
      await act(database, { kind: "system", programmeId: id }, now, (work) =>
        verifyProgramme(work, id, isOurs, () => linesIn(files.heads)),
      ),
    );
  return { sound: programmes.every(({ findings }) => findings.length === 0), programmes };
}

async function verifyProgramme(
  work: Act,
  programmeId: string,
  isOurs: Signer["isOurs"],
  readSecond: () => Promise<readonly (Head | Restored)[]>,
): Promise<ProgrammeReport> {
  const walk = await walkBlocks(work, programmeId, isOurs);
  // In this order: a head comes to the second place after its block, so what is there must be in the database now.
  const lines = (await readSecond()).filter((line) => line.programmeId === programmeId);
  const { heads, restores } = sinceRestores(lines, isOurs);
  const newer = new Map<number, string>();
  for await (const blocks of blocksAfter(work, programmeId, walk.last?.number ?? 0))
    for (const { number, head } of blocks) newer.set(number, head.toString("hex"));
  const { findings, headBehind } = compareHeads(heads, { checked: walk.heads, newer }, isOurs);
  return {
    programmeId,
    blocks: walk.heads.size,
    events: walk.events,
    sealedAt: walk.last ? new Date(Number(walk.last.sealedAt) * 1000) : null,
    findings: [...walk.findings, ...findings],
    headBehind,
    restores,
    unproven: await eventsAfter(work, programmeId, walk.last?.writtenBelow ?? beforeAll),
  };
}
