import { liftAuditNumbers } from "../audit/index.ts";
import { prepareDatabase, urlFor } from "../database/index.ts";
import { prepareKeyStore } from "../sealing/index.ts";

/** Brings both databases to this version: roles, tables, the key store, and the audit's numbers after a restore. */
export async function prepare(adminUrl: string): Promise<{ readonly ran: readonly string[] }> {
  // First, because it refuses a database that is not for this version.
  const prepared = await prepareDatabase(adminUrl);
  await prepareKeyStore(adminUrl);
  await liftAuditNumbers(urlFor("owner", adminUrl));
  return prepared;
}
