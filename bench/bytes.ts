import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "../src/platform/command/build.ts";
import { keep } from "./results.ts";

/**
 * `node bench/bytes.ts`: what a phone loads before the peer's first screen stands, and the person's page in all.
 * Bytes, gzip. Ends with 1 when it is more than a phone with little signal should have to load.
 */
const most = { peersScript: 170_000, personsPage: 60_000 };

await build();
const dist = join(import.meta.dirname, "../dist");
const manifest = JSON.parse(await readFile(join(dist, "client/.vite/manifest.json"), "utf8")) as Record<
  string,
  Chunk
>;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
  readonly isEntry?: boolean;
}

const needed = new Set<string>();
function need(key: string): void {
  const chunk = manifest[key];
  if (!chunk || needed.has(chunk.file)) return;
  needed.add(chunk.file);
  for (const each of [...(chunk.css ?? []), ...(chunk.assets ?? [])]) needed.add(each);
  for (const each of chunk.imports ?? []) need(each);
}
for (const key of Object.keys(manifest))
  if (manifest[key]?.isEntry || key.endsWith("people/Today.tsx")) need(key);

const sizes = { script: 0, style: 0, font: 0 };
for (const file of needed) {
  const bytes = await readFile(join(dist, "client", file));
  if (file.endsWith(".js")) sizes.script += gzipSync(bytes).length;
  else if (file.endsWith(".css")) sizes.style += gzipSync(bytes).length;
  else if (file.endsWith(".woff2")) sizes.font += bytes.length;
}
const pageStyle = gzipSync(await readFile(join(dist, "person-pages/style.css"))).length;
const others = (await readdir(join(dist, "person-pages"))).filter(
  (file) => /\.(js|woff2?)$/.test(file) && file !== "person-pages.js",
);
console.table({ "peer's first screen": sizes, "person's page": { script: 0, style: pageStyle, font: 0 } });
await keep("bytes", {
  peersFirstScreen: sizes,
  personsPage: { style: pageStyle, filesBesidesTheRenderer: others },
});

if (sizes.script > most.peersScript || pageStyle > most.personsPage || others.length > 0)
  process.exitCode = 1;
