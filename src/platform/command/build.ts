import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { InlineConfig } from "vite";
import { stampOf } from "./build-stamp.ts";
import { type BuildManifest, filesOfPeers } from "./precache.ts";

const root = join(import.meta.dirname, "../../..");
const clientFolder = join(root, "dist/client");
const pagesFolder = join(root, "dist/person-pages");
const pagesEntry = join(root, "src/person-pages.tsx");
const installedFolder = join(root, "src/platform/device/installed");
const stampFile = join(root, "dist/stamp");

/** At the front of the address, where phones look for them; the server knows the same names. */
const installedFiles = ["app.webmanifest", "bridge-192.png", "bridge-512.png", "bridge-maskable.png"];

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
  await buildWorker(stamp);
  say("Building the person pages …");
  await buildPersonPages();
  await mkdir(join(root, "dist"), { recursive: true });
  await writeFile(stampFile, stamp);
  return true;
}

/** The worker that keeps a peer's screens on the phone, and what a phone needs to install the app. */
async function buildWorker(stamp: string): Promise<void> {
  const manifest: BuildManifest = JSON.parse(
    await readFile(join(clientFolder, ".vite/manifest.json"), "utf8"),
  );
  await viteBuild({
    configFile: false,
    logLevel: "warn",
    define: {
      __VERSION__: JSON.stringify(stamp.slice(0, 12)),
      __FILES__: JSON.stringify(filesOfPeers(manifest)),
    },
    build: {
      outDir: clientFolder,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: join(installedFolder, "worker.ts"),
        output: { entryFileNames: "worker.js", format: "iife" },
      },
    },
  });
  for (const file of installedFiles) await cp(join(installedFolder, file), join(clientFolder, file));
}

/** React rendered on the server, with its CSS as the one file `style.css`; no script goes to the person's device. */
export function buildPersonPages(folder = pagesFolder): Promise<void> {
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

/** Vite is read when it is needed: a warm start builds nothing. */
async function viteBuild(config: InlineConfig): Promise<void> {
  await (await import("vite")).build(config);
}

if (import.meta.main) {
  const built = await build({ force: process.argv.includes("--force") });
  console.log(built ? "Built." : "Nothing changed since the last build.");
}
