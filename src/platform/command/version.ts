import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { home } from "./settings.ts";

/** This version of Footbridge, as package.json says. */
export async function version(): Promise<string> {
  const { version: said } = JSON.parse(await readFile(join(home, "package.json"), "utf8"));
  return String(said);
}
