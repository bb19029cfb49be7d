import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = join(import.meta.dirname, "../../../dist/person-pages");
/** Under Vite (tests) the source is taken as it is; plain Node needs it built, because it reads no JSX. */
const isVite = import.meta.env !== undefined;

/** The pages for people without an account, rendered on the server to plain HTML. */
export type PersonPages = typeof import("../../person-pages.tsx");

export interface Rendering extends PersonPages {
  /** Address of the stylesheet; changes with its content. */
  readonly style: string;
  readonly css: string;
}

let rendering: Promise<Rendering> | undefined;

/** Loads the built pages and their stylesheet, once. */
export function personPages(): Promise<Rendering> {
  rendering ??= load();
  return rendering;
}

async function load(): Promise<Rendering> {
  const pages = await (isVite ? import("../../person-pages.tsx") : importBuilt());
  const css = await readFile(join(folder, "style.css"), "utf8").catch(() => "");
  const version = createHash("sha256").update(css).digest("hex").slice(0, 10);
  return { ...pages, css, style: `/p/style.css?v=${version}` };
}

async function importBuilt(): Promise<PersonPages> {
  try {
    return await import(pathToFileURL(join(folder, "person-pages.js")).href);
  } catch (cause) {
    throw new Error("The person pages are not built. Run: npm run build", { cause });
  }
}
