import { readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Run by the launcher after `npm install`: is what npm put into node_modules what the lockfile names, to the
 * version and the checksum? Optional packages of other platforms may be absent. Node's built-ins only.
 */
interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}

const home = join(import.meta.dirname, "../../..");
const read = async (path: string): Promise<Lockfile> => JSON.parse(await readFile(join(home, path), "utf8"));

const wanted = (await read("package-lock.json")).packages;
const there = (await read("node_modules/.package-lock.json")).packages;
const strangers = Object.entries(there)
  .filter(([path, { version, integrity }]) => {
    const named = wanted[path];
    return named?.version !== version || named?.integrity !== integrity;
  })
  .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, "")} ${version}`);

if (strangers.length > 0) {
  process.stderr.write(
    `footbridge: npm installed what package-lock.json does not name: ${strangers.join(", ")}.\n` +
      "footbridge: Remove the folder node_modules and try again; if it stays so, package.json and package-lock.json disagree.\n",
  );
  process.exitCode = 1;
}
