import { readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The secret of a programme's client at its provider: `secrets/provider-<programme's id>.secret` in the data folder,
 * or the file that FOOTBRIDGE_PROVIDER_SECRET_FILE names, for a server of one programme. Read at each use, so that a
 * new one needs no restart; kept in no table.
 */
export const providerSecrets =
  (folder: string) =>
  async (programmeId: string): Promise<string | undefined> => {
    const own = join(folder, "secrets", `provider-${programmeId}.secret`);
    for (const path of [own, process.env.FOOTBRIDGE_PROVIDER_SECRET_FILE]) {
      const text = path && (await readFile(path, "utf8").catch(() => undefined));
      if (text) return text.trim();
    }
    return undefined;
  };
