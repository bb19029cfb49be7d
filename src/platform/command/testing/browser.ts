import { access, constants } from "node:fs/promises";
import { type Ended, run } from "./tool.ts";

/** The engine without a browser's window around it, which does the same in less time; and fonts as on people's phones. */
const packages = ["chromium-headless-shell", "fonts-liberation", "fonts-noto-color-emoji"];

const best = ["/usr/bin/chromium-headless-shell"];
const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

type Found = { readonly path: string } | { readonly trouble: string };

/**
 * The path of a Chromium: `CHROMIUM`'s; or the one that does it in the least time, installed from Debian's packages
 * where we may; or a usual one. No browser is ever downloaded from elsewhere. Looked for once.
 */
export function findBrowser(): Promise<Found> {
  found ??= find();
  return found;
}

let found: Promise<Found> | undefined;

async function find(): Promise<Found> {
  const { CHROMIUM: named } = process.env;
  if (named)
    return (await isThere(named))
      ? { path: named }
      : { trouble: `CHROMIUM names ${named}, which cannot be run.` };
  const before = await firstOf(best);
  if (before) return { path: before };
  const ended = process.getuid?.() === 0 ? await install() : { code: 1, output: "" };
  const path = await firstOf([...best, ...usual]);
  if (path) return { path };
  const words = `There is no Chromium here. Install it (Debian: apt-get install ${packages.join(" ")}), or name one with CHROMIUM=/path/to/it.`;
  return { trouble: ended.output ? `${words}\nInstalling it failed:\n${ended.output}` : words };
}

/** Where Debian's servers can't be reached that is soon known, and any other browser will do. */
async function install(): Promise<Ended> {
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const soon = ["-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=15"];
  const update = await run("apt-get", [...soon, "update"], quiet);
  if (update.code !== 0) return update;
  return run("apt-get", [...soon, "install", "-y", "--no-install-recommends", ...packages], quiet);
}

async function firstOf(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await isThere(path)) return path;
  return undefined;
}

const isThere = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
