import { z } from "zod";

/**
 * What lies inside a backup file once it is opened: a text that psql understands, line by line. A header, the rows of
 * each table as PostgreSQL's own COPY writes them, the state of sequences, and an end that is signed. So a backup can
 * be read with nothing but `age`, `zstd` and `psql`, should Footbridge be gone.
 */
export const headerShape = z.object({
  footbridge: z.string(),
  format: z.literal(1),
  part: z.enum(["data", "key store"]),
  /** The same in both files of one backup. */
  backup: z.uuid(),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.object({ number: z.int(), name: z.string(), checksum: z.string() })),
  /** The newest migration of graphile-worker's own tables. */
  jobs: z.int(),
});
export type Header = z.output<typeof headerShape>;

export interface TableShape {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

export interface SequenceState {
  readonly schema: string;
  readonly name: string;
  /** The number given out last; null when none was. */
  readonly last: string | null;
}

const tableShape = z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()) });
const sequenceShape = z.object({ schema: z.string(), name: z.string(), last: z.string().nullable() });
const endShape = z.object({ rows: z.int(), signature: z.hex() });

/** Ends the rows of a table; no row is ever this line, because COPY doubles each backslash. */
export const rowsEnd = "\\.\n";

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const called = ({ schema, name }: { readonly schema: string; readonly name: string }): string =>
  `${quoted(schema)}.${quoted(name)}`;

const kinds = { backup: headerShape, table: tableShape, sequence: sequenceShape, end: endShape } as const;
type Kind = keyof typeof kinds;

/** A line that says what follows: `-- table {…}`. For psql it is a comment. */
export const noteLine = <K extends Kind>(kind: K, data: z.input<(typeof kinds)[K]>): string =>
  `-- ${kind} ${JSON.stringify(data)}\n`;

/** Reads such a line, without its break; `undefined` when it is no note of that kind. */
export function readNote<K extends Kind>(kind: K, line: string): z.output<(typeof kinds)[K]> | undefined {
  const start = `-- ${kind} `;
  if (!line.startsWith(start)) return undefined;
  try {
    return kinds[kind].safeParse(JSON.parse(line.slice(start.length))).data as
      | z.output<(typeof kinds)[K]>
      | undefined;
  } catch {
    return undefined;
  }
}

/** How a table's rows are put back; also what psql does when it is given the text. */
export const copyStatement = (table: TableShape): string =>
  `copy ${called(table)} (${table.columns.map(quoted).join(", ")}) from stdin`;

export const sequenceStatement = (sequence: SequenceState): string =>
  sequence.last === null
    ? `select setval('${called(sequence).replaceAll("'", "''")}', 1, false)`
    : `select setval('${called(sequence).replaceAll("'", "''")}', ${BigInt(sequence.last)}, true)`;
