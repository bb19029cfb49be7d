import { auditFiles } from "../audit/index.ts";
import { connect, urlFor } from "../database/index.ts";
import type { Services } from "../http/index.ts";
import {
  erasuresFile,
  keepErasures,
  keyStoreUrl,
  loadProgrammeKey,
  openKeyring,
  rememberErasures,
} from "../sealing/index.ts";

export interface ServiceOptions {
  /** PostgreSQL by its administrator; the server itself uses only the app's and the keeper's logins derived from it. */
  readonly adminUrl: string;
  /** The data folder: keys that must not lie in a database. */
  readonly folder: string;
  readonly demo: boolean;
  readonly origin: string;
  readonly clock?: () => Date;
}

/** Opens what every room stands on: the database as the least-privileged role, the key store, the clock. */
export async function openServices(options: ServiceOptions): Promise<Services & { close(): Promise<void> }> {
  const { adminUrl, folder, demo, origin, clock = () => new Date() } = options;
  const erasures = await keepErasures(erasuresFile(auditFiles(folder).heads));
  const keys = rememberErasures(openKeyring(keyStoreUrl(adminUrl), await loadProgrammeKey(folder)), erasures);
  const database = connect(urlFor("app", adminUrl));
  return {
    database,
    keys,
    clock,
    demo,
    origin,
    async close() {
      await database.close();
      await keys.close();
    },
  };
}
