import { createRequire } from "node:module";
import { join } from "node:path";
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import { followUsing } from "./using.ts";

followUsing();

/** The real tree. */
export const home = join(import.meta.dirname, "../..");
const config = createRequire(import.meta.url)(join(home, ".dependency-cruiser.cjs"));

/** The names of all walls. */
export const walls: readonly string[] = config.forbidden.map((rule: { name: string }) => rule.name);

/** What was read, and which wall is crossed where. */
export interface Cruise {
  readonly modules: number;
  readonly violations: readonly { readonly wall: string; readonly from: string; readonly to: string }[];
}

/** Follows every import below `src` of the tree at `folder`. */
export async function cruiseTree(folder: string): Promise<Cruise> {
  const { forbidden, options } = config;
  const rules: ICruiseOptions = { ...options, ruleSet: { forbidden }, validate: true, baseDir: folder };
  const { output } = await cruise(["src"], rules);
  if (typeof output === "string") throw new Error(`dependency-cruiser answered in words: ${output}`);
  return { modules: read(output), violations: output.summary.violations.map(crossing) };
}

const read = ({ modules }: ICruiseResult): number =>
  modules.filter(({ source }) => source.startsWith("src/")).length;

const crossing = ({ rule, from, to }: ICruiseResult["summary"]["violations"][number]) => ({
  wall: rule.name,
  from,
  to,
});
