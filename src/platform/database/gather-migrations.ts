import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { basename, join } from "node:path";

const sourceFolder = join(import.meta.dirname, "../..");

/** One numbered SQL file lying in its slice. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Every `NNNN-name.sql` under src, in number order. Two files with one number are an error. */
export async function gatherMigrations(): Promise<readonly Migration[]> {
  const found: Migration[] = [];
  for await (const path of glob("**/[0-9][0-9][0-9][0-9]-*.sql", { cwd: sourceFolder })) {
    const sql = await readFile(join(sourceFolder, path), "utf8");
    const name = basename(path, ".sql");
    found.push({
      number: Number(name.slice(0, 4)),
      name,
      sql,
      checksum: createHash("sha256").update(sql).digest("hex"),
    });
  }
  found.sort((a, b) => a.number - b.number);
  const twice = found.find((file, i) => found[i + 1]?.number === file.number);
  if (twice) throw new Error(`Two migrations have the number ${twice.number}.`);
  return found;
}
