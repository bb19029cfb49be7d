import { type Act, hashOf } from "../../database/index.ts";
import type { Provider } from "./store.ts";

interface Kept {
  readonly staffId: string;
  readonly subject: string;
  readonly sid: string | null;
  readonly tokensSealed: Buffer;
}

/** Notes that a session stands on a provider's word. @returns the session's id */
export async function insertProviderSession(
  { db, now }: Act,
  { programmeId, issuer }: Provider,
  cookie: string,
  kept: Kept,
): Promise<string> {
  const { sessionId } = await db
    .selectFrom("session")
    .select("sessionId")
    .where("sessionHash", "=", hashOf(cookie))
    .executeTakeFirstOrThrow();
  await db
    .insertInto("providerSession")
    .values({ programmeId, issuer, sessionId, ...kept, checkedAt: now })
    .execute();
  return sessionId;
}

/** A session on a provider's word that still runs. */
export const findProviderSession = ({ db, now }: Act, programmeId: string, sessionId: string) =>
  db
    .selectFrom("providerSession as p")
    .innerJoin("session as s", (on) =>
      on.onRef("s.programmeId", "=", "p.programmeId").onRef("s.sessionId", "=", "p.sessionId"),
    )
    .innerJoin("providerAccount as a", (on) =>
      on
        .onRef("a.programmeId", "=", "p.programmeId")
        .onRef("a.issuer", "=", "p.issuer")
        .onRef("a.subject", "=", "p.subject"),
    )
    .select(["p.staffId", "p.subject", "p.tokensSealed", "p.checkedAt", "a.keyId"])
    .where("p.programmeId", "=", programmeId)
    .where("p.sessionId", "=", sessionId)
    .where("s.endedAt", "is", null)
    .where("s.endsAt", ">", now)
    .executeTakeFirst();

export async function noteChecked(
  { db, now }: Act,
  programmeId: string,
  sessionId: string,
  tokensSealed: Buffer,
): Promise<void> {
  await db
    .updateTable("providerSession")
    .set({ tokensSealed, checkedAt: now })
    .where("programmeId", "=", programmeId)
    .where("sessionId", "=", sessionId)
    .execute();
}

export async function forgetProviderSession(
  db: Act["db"],
  programmeId: string,
  sessionId: string,
): Promise<void> {
  await db
    .deleteFrom("providerSession")
    .where("programmeId", "=", programmeId)
    .where("sessionId", "=", sessionId)
    .execute();
}

/** Ends the sessions that stand on the provider's word about a subject, or about one of its sessions there. */
export async function endProviderSessions(
  { db, now }: Act,
  { programmeId, issuer }: Provider,
  about: { readonly subject?: string | undefined; readonly sid?: string | undefined },
): Promise<number> {
  let meant = db
    .selectFrom("providerSession")
    .select("sessionId")
    .where("programmeId", "=", programmeId)
    .where("issuer", "=", issuer);
  if (about.sid !== undefined) meant = meant.where("sid", "=", about.sid);
  if (about.subject !== undefined) meant = meant.where("subject", "=", about.subject);
  const ended = await db
    .updateTable("session")
    .set({ endedAt: now })
    .where("programmeId", "=", programmeId)
    .where("endedAt", "is", null)
    .where("sessionId", "in", meant)
    .returning("sessionId")
    .execute();
  return ended.length;
}
