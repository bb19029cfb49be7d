import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, vi } from "vitest";

/**
 * Gives this file's tests, and all that they start, a temporary folder of their own, so that what they leave
 * behind can be told from what other test files are just doing beside them.
 */
export function ownTmp(): void {
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "footbridge-own-tmp-"));
    // PostgreSQL runs as another user, who must get through to its own folder.
    await chmod(folder, 0o711);
    vi.stubEnv("TMPDIR", folder);
  });

  afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });
}
