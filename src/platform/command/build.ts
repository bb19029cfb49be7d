import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build as viteBuild } from "vite";
import { stampOf } from "./build-stamp.ts";

const root = join(import.meta.dirname, "../../..");
const clientFolder = join(root, "dist/client");
const pagesFolder = join(root, "dist/person-pages");
const pagesEntry = join(root, "src/person-pages.tsx");
const stampFile = join(root, "dist/stamp");

interface BuildOptions {
  /** Builds even when nothing changed. */
  readonly force?: boolean;
  /** Told of each step, for a person who waits. */
  readonly say?: (line: string) => void;
}

/**
 * Builds the app into `dist/client` and the person pages into `dist/person-pages`.
 * A stamp of sources and lockfile lets a warm start skip it. Returns whether anything was built.
 */
export async function build({ force = false, say = console.log }: BuildOptions = {}): Promise<boolean> {
  const stamp = await stampOf(root);
  if (!force && (await readFile(stampFile, "utf8").catch(() => "")) === stamp) return false;
  await rm(stampFile, { force: true });

  say("Building the screens …");
  await viteBuild({
    configFile: join(root, "vite.config.ts"),
    logLevel: "warn",
    build: { outDir: clientFolder, emptyOutDir: true },
  });
  say("Building the person pages …");
  await buildPersonPages();
  await mkdir(join(root, "dist"), { recursive: true });
  await writeFile(stampFile, stamp);
  return true;
}

/** React rendered on the server, with its CSS as the one file `style.css`; no script goes to the person's device. */
export function buildPersonPages(folder = pagesFolder): Promise<unknown> {
  return viteBuild({
    configFile: join(root, "vite.config.ts"),
    logLevel: "warn",
    build: {
      outDir: folder,
      emptyOutDir: true,
      ssr: true,
      ssrEmitAssets: true,
      cssCodeSplit: false,
      rolldownOptions: {
        input: pagesEntry,
        output: { entryFileNames: "person-pages.js", assetFileNames: "style[extname]" },
      },
    },
  });
}

if (import.meta.main) {
  const built = await build({ force: process.argv.includes("--force") });
  console.log(built ? "Built." : "Nothing changed since the last build.");
}
