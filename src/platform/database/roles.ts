import { createHmac } from "node:crypto";
import pg from "pg";

/** The three roles that log in. A fourth, footbridge_resolver, owns the access-deciding functions and cannot. */
export type DatabaseRole = "owner" | "app" | "reader";

const roles: readonly DatabaseRole[] = ["owner", "app", "reader"];

/**
 * The connection address of one role, derived from the administrator's.
 *
 * Passwords are derived from the administrator's own, so nothing new has to be kept and every server process
 * comes to the same answer. `FOOTBRIDGE_DATABASE_URL_OWNER`, `…_APP`, `…_READER` overrule it where a
 * programme's database team made the roles themselves.
 */
export function urlFor(role: DatabaseRole, adminUrl: string): string {
  const given = process.env[`FOOTBRIDGE_DATABASE_URL_${role.toUpperCase()}`];
  if (given) return given;
  return login(role, adminUrl);
}

/** The address of the key store by its keeper, the only login that reads keys. */
export const keeperUrl = (adminUrl: string): string => login("keeper", adminUrl);

function login(role: DatabaseRole | "keeper", adminUrl: string): string {
  const url = new URL(adminUrl);
  url.password = passwordOf(role, adminUrl);
  url.username = `footbridge_${role}`;
  return url.href;
}

/** Creates the roles where they are missing and hands the schema to the owner. Safe to run again, and at once by several. */
export async function createRoles(adminUrl: string): Promise<void> {
  const url = new URL(adminUrl);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("begin; select pg_advisory_xact_lock(42804280)");
    for (const role of roles) {
      const login = `login password ${client.escapeLiteral(passwordOf(role, adminUrl))}`;
      await ensureRole(client, `footbridge_${role}`, login);
    }
    await ensureRole(client, "footbridge_resolver", "nologin");
    const database = client.escapeIdentifier(url.pathname.slice(1));
    await client.query(`
      grant footbridge_resolver to footbridge_owner;
      grant footbridge_owner to current_user;
      alter schema public owner to footbridge_owner;
      revoke all on schema public from public;
      grant usage on schema public to footbridge_app, footbridge_reader, footbridge_resolver;
      grant create on schema public to footbridge_resolver;
      revoke all on database ${database} from public;
      grant connect on database ${database} to footbridge_owner, footbridge_app, footbridge_reader;
      grant create on database ${database} to footbridge_owner;
      commit`);
  } finally {
    await client.end();
  }
}

/** An existing role gets its password again: the administrator's, from which it is derived, may have changed. */
async function ensureRole(client: pg.Client, name: string, login: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [name]);
  await client.query(
    rowCount === 0
      ? `create role ${name} nosuperuser nobypassrls nocreatedb nocreaterole ${login}`
      : `alter role ${name} ${login}`,
  );
}

/** The password of one of our logins, derived from the administrator's. */
export const passwordOf = (role: DatabaseRole | "keeper", adminUrl: string): string =>
  createHmac("sha256", decodeURIComponent(new URL(adminUrl).password))
    .update(`footbridge ${role}`)
    .digest("base64url");
