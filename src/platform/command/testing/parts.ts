import { checks } from "./checks.ts";
import type { Part } from "./part.ts";
import { stories } from "./stories.ts";
import { unit } from "./unit.ts";

/** Everything `footbridge test` runs, in order: what is quick and tells most comes first. */
export const parts: readonly Part[] = [...checks, unit, stories];
