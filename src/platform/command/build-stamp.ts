import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** What the build depends on besides `src`. */
const alsoRead = ["package-lock.json", "vite.config.ts"];

/** A hash over names and contents of everything a build reads. */
export async function stampOf(root: string): Promise<string> {
  const entries = await readdir(join(root, "src"), { recursive: true, withFileTypes: true });
  const sources = entries
    .filter(
      (entry) =>
        entry.isFile() &&
        /\.(tsx?|css|html|svg|png|webmanifest)$/.test(entry.name) &&
        !/\.test\.tsx?$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = [...alsoRead.map((name) => join(root, name)), ...sources];
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash("sha256");
  for (const [at, content] of contents.entries())
    hash.update(String(files[at]).slice(root.length)).update(content);
  return hash.digest("hex");
}
