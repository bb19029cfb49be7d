import type { Client } from "pg";

/** What PostgreSQL's catalogue says about the schema public: everything the rules are about. */
export interface Catalogue {
  readonly tables: readonly Table[];
  readonly views: readonly { readonly name: string; readonly asksAsReader: boolean }[];
  readonly policies: readonly Policy[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly functions: readonly Routine[];
  readonly grants: readonly Grant[];
  readonly roles: readonly Role[];
}

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly secured: boolean;
  readonly forced: boolean;
}

export interface Policy {
  readonly table: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Asked of each row that is read; as PostgreSQL writes it back. */
  readonly using: string | null;
  /** Asked of each row that is written. */
  readonly check: string | null;
}

export interface ForeignKey {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Pairs of columns, here and there. */
  readonly columns: readonly (readonly [string, string])[];
}

export interface Routine {
  readonly name: string;
  readonly owner: string;
  readonly definer: boolean;
  readonly volatile: boolean;
  readonly settings: readonly string[];
  readonly forEveryone: boolean;
}

/** A right of a role on a table, or on columns of it. */
export interface Grant {
  readonly role: string;
  readonly table: string;
  readonly right: string;
}

export interface Role {
  readonly name: string;
  /** Attributes and rights of those that only an owner or a superuser should have. */
  readonly powers: readonly string[];
  readonly owns: readonly string[];
}

/** Reads the catalogue. */
export async function readCatalogue(client: Client): Promise<Catalogue> {
  const { rows } = await client.query<{ catalogue: Catalogue }>(`select json_build_object(
    'tables', (${listed(tables)}), 'views', (${listed(views)}), 'policies', (${listed(policies)}),
    'foreignKeys', (${listed(foreignKeys)}), 'functions', (${listed(functions)}), 'grants', (${listed(grants)}),
    'roles', (${listed(roles)})) as catalogue`);
  if (!rows[0]) throw new Error("The catalogue could not be read.");
  return rows[0].catalogue;
}

const listed = (query: string): string => `select coalesce(json_agg(r), '[]') from (${query}) r`;

const columnsOf = (relation: string, numbers: string): string => `(
  select coalesce(json_agg(a.attname order by n.at), '[]') from unnest(${numbers}) with ordinality n (number, at)
    join pg_attribute a on a.attrelid = ${relation} and a.attnum = n.number)`;

const tables = `
  select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
         (select json_agg(attname order by attnum) from pg_attribute
           where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
         coalesce((select ${columnsOf("c.oid", "k.conkey")} from pg_constraint k
                    where k.conrelid = c.oid and k.contype = 'p'), '[]') as key
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;

const views = `
  select relname as name, relkind = 'v' and coalesce('security_invoker=true' = any (reloptions), false) as "asksAsReader"
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')`;

const policies = `
  select tablename as table, policyname as name, to_json(roles) as roles, qual as using, with_check as check
    from pg_policies where schemaname = 'public' order by 1, 2`;

const foreignKeys = `
  select k.conname as name, f.relname as from, t.relname as to,
         (select json_agg(json_build_array(here.attname, there.attname))
            from unnest(k.conkey, k.confkey) as pair (here, there)
            join pg_attribute here on here.attrelid = k.conrelid and here.attnum = pair.here
            join pg_attribute there on there.attrelid = k.confrelid and there.attnum = pair.there) as columns
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
   where k.contype = 'f' and f.relnamespace = 'public'::regnamespace order by 1`;

const functions = `
  select p.proname as name, p.proowner::regrole::text as owner, p.prosecdef as definer, p.provolatile = 'v' as volatile,
         to_json(coalesce(p.proconfig, '{}')) as settings, has_function_privilege('public', p.oid, 'execute') as "forEveryone"
    from pg_proc p where p.pronamespace = 'public'::regnamespace order by 1`;

const grants = `
  select distinct r.rolname as role, c.relname as table, lower(acl.privilege_type) as right
    from pg_class c left join pg_attribute a on a.attrelid = c.oid,
         lateral aclexplode(c.relacl || a.attacl) acl join pg_roles r on r.oid = acl.grantee
   where c.relnamespace = 'public'::regnamespace and r.rolname like 'footbridge\\_%'`;

const roles = `
  select r.rolname as name,
         to_json(array_remove(array[
           case when r.rolsuper then 'superuser' end, case when r.rolbypassrls then 'bypasses row security' end,
           case when r.rolcreatedb then 'creates databases' end, case when r.rolcreaterole then 'creates roles' end,
           case when r.rolreplication then 'replicates' end]
           || array(select 'creates in schema ' || nspname from pg_namespace
                     where has_schema_privilege(r.oid, oid, 'create') and nspname !~ '^pg_(toast_)?temp_')
           || array(select 'is member of ' || roleid::regrole::text from pg_auth_members where member = r.oid), null)) as powers,
         to_json(array(select relname from pg_class where relowner = r.oid)
                 || array(select proname from pg_proc where proowner = r.oid)
                 || array(select nspname from pg_namespace where nspowner = r.oid)) as owns
    from pg_roles r where r.rolname in ('footbridge_app', 'footbridge_reader', 'footbridge_resolver')`;
