import { execFile } from "node:child_process";
import { chmod, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A disk so small that it can be filled. */
export interface SmallDisk {
  readonly folder: string;
  fill(): Promise<void>;
  makeRoom(): Promise<void>;
  remove(): Promise<void>;
}

/** One in memory; `undefined` where we may not mount any (only root may, and not in every container). */
export async function smallDisk(): Promise<SmallDisk | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "footbridge-machines-disk-"));
  const mounted = await run("mount", ["-t", "tmpfs", "-o", "size=400m,mode=0711", "tmpfs", folder]).then(
    () => true,
    () => false,
  );
  if (!mounted) {
    await rm(folder, { recursive: true });
    return undefined;
  }
  await chmod(folder, 0o711);
  const ballast = join(folder, "ballast");
  return {
    folder,
    async fill() {
      const file = await open(ballast, "w");
      // In ever smaller pieces, down to the last page.
      for (let size = 2 ** 20; size >= 2 ** 12; )
        await file.write(Buffer.alloc(size)).catch(() => {
          size /= 2;
        });
      await file.close();
    },
    makeRoom: () => rm(ballast),
    async remove() {
      await run("umount", [folder]);
      await rm(folder, { recursive: true });
    },
  };
}
