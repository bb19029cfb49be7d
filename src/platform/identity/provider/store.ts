import { sql } from "kysely";
import type { Act } from "../../database/index.ts";
import type { MappedRole } from "./rules.ts";
import { type ProviderSettings, roleMap } from "./settings.ts";

type Db = Act["db"];

/** The door's ways in, over all programmes of this server. */
export async function loadWays(db: Db) {
  const { rows } = await sql<{
    readonly programmeId: string;
    readonly name: string | null;
    readonly path: string | null;
    readonly onlyWay: boolean;
  }>`select * from sign_in_ways()`.execute(db);
  return rows;
}

export type Provider = NonNullable<Awaited<ReturnType<typeof loadProvider>>>;

/** As the system of the programme. */
export async function loadProvider(db: Db, programmeId: string) {
  const row = await db
    .selectFrom("signInProvider")
    .selectAll()
    .where("programmeId", "=", programmeId)
    .executeTakeFirst();
  return row && { ...row, roleMap: roleMap.parse(row.roleMap) };
}

export const findLinked = (db: Db, { programmeId, issuer }: Provider, subject: string) =>
  db
    .selectFrom("providerAccount as a")
    .innerJoin("staff as s", (on) =>
      on.onRef("s.programmeId", "=", "a.programmeId").onRef("s.staffId", "=", "a.staffId"),
    )
    .select(["a.staffId", "a.keyId", "s.leftAt"])
    .where("a.programmeId", "=", programmeId)
    .where("a.issuer", "=", issuer)
    .where("a.subject", "=", subject)
    .executeTakeFirst();

/** Whoever works here under this address; `taken` when another subject of the issuer came in as them. */
export async function findByEmail(db: Db, { programmeId, issuer }: Provider, email: string) {
  const row = await db
    .selectFrom("staff as s")
    .leftJoin("staffPrivate as p", (on) =>
      on.onRef("p.programmeId", "=", "s.programmeId").onRef("p.staffId", "=", "s.staffId"),
    )
    .leftJoin("credential as c", (on) =>
      on.onRef("c.programmeId", "=", "s.programmeId").onRef("c.staffId", "=", "s.staffId"),
    )
    .leftJoin("providerAccount as a", (on) =>
      on
        .onRef("a.programmeId", "=", "s.programmeId")
        .onRef("a.staffId", "=", "s.staffId")
        .on("a.issuer", "=", issuer),
    )
    .select(["s.staffId", "a.subject"])
    .where("s.programmeId", "=", programmeId)
    .where("s.leftAt", "is", null)
    .where((is) => is.or([is(sql`lower(p.email)`, "=", email), is("c.email", "=", email)]))
    .executeTakeFirst();
  return row && { staffId: row.staffId, taken: row.subject !== null };
}

export const findInvitation = ({ db, now }: Act, programmeId: string, email: string) =>
  db
    .selectFrom("staffInvitation")
    .select(["programmeId", "invitationId", "email", "firstName", "surname", "locale", "role", "unitIds"])
    .where("programmeId", "=", programmeId)
    .where("email", "=", email)
    .where("acceptedAt", "is", null)
    .where("expiresAt", ">", now)
    .orderBy("expiresAt", "desc")
    .executeTakeFirst();

export async function markTakenUp({ db, now }: Act, invitationId: string): Promise<void> {
  await db
    .updateTable("staffInvitation")
    .set({ acceptedAt: now })
    .where("invitationId", "=", invitationId)
    .execute();
}

export async function insertLink(
  { db, now }: Act,
  { programmeId, issuer }: Provider,
  link: { readonly subject: string; readonly staffId: string; readonly keyId: string },
): Promise<void> {
  await db
    .insertInto("providerAccount")
    .values({ programmeId, issuer, ...link, linkedAt: now })
    .execute();
}

/** The wards that a programme works with, by the hospital's codes. */
export const unitsOf = ({ db }: Act, programmeId: string) =>
  db
    .selectFrom("unitSubscription as s")
    .innerJoin("unit as u", (on) =>
      on.onRef("u.hospitalId", "=", "s.hospitalId").onRef("u.unitId", "=", "s.unitId"),
    )
    .select(["u.unitId", "u.code"])
    .where("s.programmeId", "=", programmeId)
    .execute();

/** From now on this colleague works here as these, and as nothing else. */
export async function replaceRoles(
  act: Act,
  { programmeId }: Provider,
  staffId: string,
  mapped: readonly MappedRole[],
): Promise<void> {
  const { db } = act;
  await db
    .deleteFrom("staffRole")
    .where("programmeId", "=", programmeId)
    .where("staffId", "=", staffId)
    .execute();
  const units = await unitsOf(act, programmeId);
  for (const { role: as, units: codes } of mapped)
    await db
      .insertInto("staffRole")
      .values({
        programmeId,
        staffId,
        role: as,
        unitIds: units.flatMap(({ unitId, code }) => (codes.includes(code) ? [unitId] : [])),
      })
      .execute();
}

/** A colleague whom the provider's roles make one. */
export async function insertVouched(
  { db }: Act,
  key: { readonly programmeId: string; readonly staffId: string },
  who: { readonly firstName: string; readonly surname: string; readonly email: string | undefined },
): Promise<void> {
  await db
    .insertInto("staff")
    .values({ ...key, firstName: who.firstName, locale: "en", languages: ["en"] })
    .execute();
  await db
    .insertInto("staffPrivate")
    .values({ ...key, surname: who.surname, email: who.email ?? "" })
    .execute();
}

/** Puts a programme's provider in the place of the one before. */
export async function saveProvider(
  { db }: Act,
  programmeId: string,
  { roles, ...settings }: ProviderSettings,
): Promise<void> {
  const row = { ...settings, roleMap: JSON.stringify(roles) };
  await db
    .insertInto("signInProvider")
    .values({ programmeId, ...row })
    .onConflict((known) => known.column("programmeId").doUpdateSet(row))
    .execute();
}

/** Programmes of this name. As the system of none. */
export async function programmesNamed({ db }: Act, name: string): Promise<readonly string[]> {
  const rows = await db.selectFrom("programme").select("programmeId").where("name", "=", name).execute();
  return rows.map(({ programmeId }) => programmeId);
}
