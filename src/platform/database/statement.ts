import {
  CamelCasePlugin,
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryExecutorProvider,
  type Transaction,
} from "kysely";
import type { Tables } from "./connection.ts";
import { type Line, lineOf } from "./line.ts";

/**
 * A statement that is built and compiled once, and run with other values each time: Kysely checks its types, and who
 * asks what is asked most doesn't pay for building it again (decision 0036).
 *
 * `build` sees stand-ins for the values, so it can't decide anything by them: a list goes in as
 * `= any (${given.ids}::uuid[])`, and a choice is two statements.
 *
 * @returns runs it in a transaction; gives its rows, none for a change without `returning`
 */
export function statement<Given extends object, Row>(
  build: (db: Kysely<Tables>, given: Given) => Built<Row>,
): Statement<Given, Row> {
  let compiled: CompiledQuery<Row> | undefined;
  const renamed = renaming<Row>();
  return (db, given) => {
    compiled ??= build(builder, standIns as Given).compile(builder);
    const values = compiled.parameters.map((value) =>
      value instanceof StandIn ? given[value.name as keyof Given] : value,
    );
    return lineOf(db).ask(compiled.sql, values).then(renamed);
  };
}

type Statement<Given, Row> = (db: Transaction<Tables>, given: Given) => Promise<readonly Row[]>;

/** Values that nothing can go wrong with before they are at PostgreSQL. */
type Plain<Given> = {
  readonly [Key in keyof Given]:
    | string
    | number
    | boolean
    | Date
    | Buffer
    | readonly (string | Date | null)[]
    | null
    | undefined;
};

/**
 * Runs a statement whose answer nobody needs: it leaves together with what comes next, at the latest with the commit.
 * Should it fail, everything is undone, and the transaction fails with its error: PostgreSQL sees to that, so a value
 * that might fail before it gets there can't be given.
 */
export function leave<Given extends Plain<Given>>(
  run: Statement<Given, unknown>,
  db: Transaction<Tables>,
  given: Given,
): void {
  lineOf(db).leave(run(db, given));
}

/** A query of Kysely's, or `sql`. */
interface Built<Row> {
  compile(executor: QueryExecutorProvider): CompiledQuery<Row>;
}

class StandIn {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const standIns = new Proxy(
  {},
  {
    get: (_, name) => new StandIn(String(name)),
    // Spread out, they would be no values at all, and their columns would silently stay away.
    ownKeys() {
      throw new Error("A statement names each of its values: what is given can't be spread.");
    },
  },
);

/** Builds and compiles; asks nothing of any database. */
const builder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
  plugins: [new CamelCasePlugin()],
});

/** Rows with their columns as the program calls them; the names are looked at once. */
function renaming<Row>(): (answer: Awaited<ReturnType<Line["ask"]>>) => readonly Row[] {
  let names: readonly string[] | undefined;
  return ({ fields, rows }) => {
    names ??= fields.map(({ name }) => camelCase(name));
    const columns = names;
    return rows.map((values) => {
      const row: Record<string, unknown> = {};
      columns.forEach((name, at) => {
        row[name] = values[at];
      });
      return row as Row;
    });
  };
}

const camelCase = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
