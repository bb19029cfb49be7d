import { setTimeout as wait } from "node:timers/promises";
import { act, type Database } from "../database/index.ts";
import { auditFiles } from "./files.ts";
import { openHeads } from "./heads.ts";
import { type Sealing, sealProgramme } from "./seal-programme.ts";
import { loadSigner } from "./signing-key.ts";
import { programmeIds } from "./store.ts";

/** Seals audit events once a second, as long as the server runs. */
export interface Sealer {
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

/** Starts sealing. Any number of processes may: for each programme one at a time does it. */
export async function startSealer({ database, folder, clock, onFailure }: SealerParts): Promise<Sealer> {
  const files = auditFiles(folder);
  const signer = await loadSigner(files);
  const heads = await openHeads(files.heads);
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await sealAll({ database, signer, heads }, clock(), onFailure);
      await wait(everyMilliseconds, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function sealAll(sealing: Sealing, now: Date, onFailure: (error: unknown) => void): Promise<void> {
  try {
    const ids = await act(sealing.database, { kind: "system" }, now, programmeIds);
    for (const programmeId of ids) await sealProgramme(sealing, programmeId, now).catch(onFailure);
  } catch (error) {
    onFailure(error);
  }
}
