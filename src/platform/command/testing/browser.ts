import { access, constants } from "node:fs/promises";
import { type Ended, run } from "./tool.ts";

/** The browser, and fonts in which screens look as they do on people's phones. */
const packages = ["chromium", "fonts-liberation", "fonts-noto-color-emoji"];

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * The path of a Chromium: `CHROMIUM`'s, or a usual one; installed from Debian's packages where there is none
 * and we may. No browser is ever downloaded from elsewhere.
 */
export async function findBrowser(): Promise<{ readonly path: string } | { readonly trouble: string }> {
  const path = await firstThere();
  if (path) return { path };
  if (process.env.CHROMIUM)
    return { trouble: `CHROMIUM names ${process.env.CHROMIUM}, which cannot be run.` };
  const ended = process.getuid?.() === 0 ? await install() : { code: 1, output: "" };
  const installed = await firstThere();
  if (installed) return { path: installed };
  const words = `There is no Chromium here. Install it (Debian: apt-get install ${packages.join(" ")}), or name one with CHROMIUM=/path/to/it.`;
  return { trouble: ended.output ? `${words}\nInstalling it failed:\n${ended.output}` : words };
}

async function install(): Promise<Ended> {
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const update = await run("apt-get", ["update"], quiet);
  if (update.code !== 0) return update;
  return run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], quiet);
}

async function firstThere(): Promise<string | undefined> {
  for (const path of process.env.CHROMIUM ? [process.env.CHROMIUM] : usual) {
    const there = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (there) return path;
  }
  return undefined;
}
