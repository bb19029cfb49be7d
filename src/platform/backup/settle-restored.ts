import { type AuditReport, auditFiles, liftAuditNumbers, noteRestore, verifyAudit } from "../audit/index.ts";
import { connect, gatherMigrations, migrateDatabase, urlFor } from "../database/index.ts";
import { keyStoreUrl } from "../sealing/index.ts";
import { destroyedKeys, destroyKeys } from "./key-store-store.ts";
import { deleteUnder } from "./replay-store.ts";
import { withSession } from "./session.ts";
import { settle } from "./settle-store.ts";

/** A database that holds an earlier state again, whichever way it came back. */
export interface Restored {
  readonly adminUrl: string;
  /** The data folder: with its keys, the audit's heads and the list of erasures. */
  readonly folder: string;
  /** Ids of destroyed keys, from the second place. */
  readonly erased: ReadonlySet<string>;
  /** What the audit says about it, without a name: which state it is. */
  readonly because: string;
  readonly now: Date;
}

export interface Settled {
  /** Rows of people and stays erased since, deleted again. */
  readonly erasedAgain: number;
  /** Migrations that ran, because this version is newer than the one that wrote the data. */
  readonly ran: readonly string[];
  readonly audit: AuditReport;
}

/** Before any server starts on it: erases again, brings the tables to this version, lets go of what held then, tells the audit. */
export async function settleRestored(restored: Restored): Promise<Settled> {
  const { adminUrl, now } = restored;
  const erasedAgain = await eraseAgain(restored);
  const { ran } = await migrateDatabase(adminUrl, await gatherMigrations());
  await liftAuditNumbers(urlFor("owner", adminUrl));
  await withSession(adminUrl, (session) => settle(session, now));
  return { erasedAgain, ran, audit: await settleAudit(restored) };
}

/** Everyone on the list, and everyone whose key the key store knows to be destroyed. */
async function eraseAgain({ adminUrl, erased }: Restored): Promise<number> {
  let deleted = 0;
  await withSession(keyStoreUrl(adminUrl), async (keeper) => {
    await destroyKeys(keeper, [...erased]);
    await withSession(adminUrl, async (session) => {
      for await (const keyIds of destroyedKeys(keeper)) deleted += await deleteUnder(session, keyIds);
      deleted += await deleteUnder(session, [...erased]);
    });
  });
  return deleted;
}

async function settleAudit({ adminUrl, folder, because, now }: Restored): Promise<AuditReport> {
  const files = auditFiles(folder);
  const database = connect(urlFor("app", adminUrl), { connections: 1 });
  try {
    await noteRestore({ database, files, now, because });
    return await verifyAudit({ database, files, now });
  } finally {
    await database.close();
  }
}
