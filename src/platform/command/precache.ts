/** A file of the built app, as Vite's manifest names it. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
export type BuildManifest = Readonly<Record<string, Chunk>>;

/** Where a peer's screens come from; those of desks are fetched when they are opened. */
const ofPeers = /^(bridge\/(people|contacts)|functions\/trust|platform\/(device|identity))\//;

/** The addresses of every file that the app's page and a peer's screens load, sooner or later. */
export function filesOfPeers(manifest: BuildManifest): readonly string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const need = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(`/${file}`);
    for (const each of chunk.imports ?? []) need(each);
    for (const each of chunk.dynamicImports ?? []) if (ofPeers.test(each)) need(each);
  };
  need("app.html");
  return [...files].filter((file) => file.startsWith("/assets/")).sort();
}
