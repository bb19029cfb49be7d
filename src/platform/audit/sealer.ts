import { setTimeout as wait } from "node:timers/promises";
import { act, type Database } from "../database/index.ts";
import { auditFiles } from "./files.ts";
import { openHeads } from "./heads.ts";
import { type Sealing, sealProgramme, WentBack } from "./seal-programme.ts";
import { loadSigner } from "./signing-key.ts";
import { programmeIds, programmesToSeal } from "./store.ts";

/** Seals audit events once a second, as long as the server runs. */
export interface Sealer {
  /** When every programme's events were last found sealed, or sealed by this process. */
  readonly lastWhole: () => Date;
  /** The database was taken back to an earlier state under this process (`WentBack`). For good: nothing here mends it. */
  readonly hasGoneBack: () => boolean;
  /** Finishes the block at hand. */
  stop(): Promise<void>;
}

interface SealerParts {
  /** The app's connection: as the system of each programme it reads events and adds blocks, and can change neither. */
  readonly database: Database;
  /** The data folder: key and heads lie there (`auditFiles`). */
  readonly folder: string;
  readonly clock: () => Date;
  /** Told of each second in which a programme could not be sealed. Messages name no person. */
  readonly onFailure: (error: unknown) => void;
}

const everyMilliseconds = 1_000;
/** So often every programme is gone through: one that was killed may have left its last head for another to bring. */
const throughAllEvery = 60;

/**
 * Starts sealing. Any number of processes may: for each programme one at a time does it.
 *
 * Throws `WentBack` when the database is older than what was sealed from it.
 */
export async function startSealer({ database, folder, clock, onFailure }: SealerParts): Promise<Sealer> {
  const files = auditFiles(folder);
  const signer = await loadSigner(files);
  const heads = await openHeads(files.heads);
  const stopping = new AbortController();
  await mustNotHaveGoneBack({ database, signer, heads }, clock());
  let lastWhole = clock();
  let goneBack = false;
  const failed = (error: unknown): void => {
    goneBack ||= error instanceof WentBack;
    onFailure(error);
  };
  const running = (async () => {
    for (let second = 0; !stopping.signal.aborted; second++) {
      const now = clock();
      const which = second % throughAllEvery === 0 ? programmeIds : programmesToSeal;
      if (await sealAll({ database, signer, heads }, which, now, failed)) lastWhole = now;
      await wait(everyMilliseconds, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    lastWhole: () => lastWhole,
    hasGoneBack: () => goneBack,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Everything else that may be wrong is told each second while the server works. */
async function mustNotHaveGoneBack(sealing: Sealing, now: Date): Promise<void> {
  const failures: unknown[] = [];
  await sealAll(sealing, programmeIds, now, (error) => failures.push(error));
  for (const failure of failures) if (failure instanceof WentBack) throw failure;
}

/** Whether all went well. */
async function sealAll(
  sealing: Sealing,
  which: typeof programmesToSeal,
  now: Date,
  onFailure: (error: unknown) => void,
): Promise<boolean> {
  let isWhole = true;
  const failed = (error: unknown): void => {
    isWhole = false;
    onFailure(error);
  };
  try {
    const ids = await act(sealing.database, { kind: "system" }, now, which);
    for (const programmeId of ids) await sealProgramme(sealing, programmeId, now).catch(failed);
  } catch (error) {
    failed(error);
  }
  return isWhole;
}
