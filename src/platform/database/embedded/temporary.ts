import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { notedPlace } from "./place.ts";
import { type Embedded, startEmbedded } from "./start.ts";

/**
 * A throwaway PostgreSQL, set as the real one is; `stop` leaves nothing behind. Measuring waits for the disk as the real
 * one does; tests needn't (`flushes: false`): a demo is 1,500 waits.
 */
export async function temporaryPostgres({ flushes = true } = {}): Promise<Embedded> {
  const folder = await mkdtemp(join(tmpdir(), "footbridge-postgres-"));
  await chmod(folder, 0o711); // the user PostgreSQL runs as must get through
  const embedded = await startEmbedded({ folder, flushes });
  return {
    ...embedded,
    async stop() {
      const place = await notedPlace(folder);
      await embedded.stop();
      for (const gone of [place?.cluster, folder]) if (gone) await rm(gone, { recursive: true, force: true });
    },
  };
}
