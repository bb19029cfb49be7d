import type { Column } from "./matrix.ts";

/** Moments of one person's way at which the table is compared with what the database returns. */
export const phases = [
  "nothing said",
  "offered",
  "meeting",
  "peer support",
  "every yes given",
  "blocked by the person",
  "stopped",
] as const;
export type Phase = (typeof phases)[number];

const yeses: Readonly<Record<Phase, readonly ("meeting" | "peer support" | "own yes")[]>> = {
  "nothing said": [],
  offered: ["meeting"],
  meeting: ["meeting"],
  "peer support": ["meeting", "peer support"],
  "every yes given": ["meeting", "peer support", "own yes"],
  "blocked by the person": [],
  stopped: [],
};

/** Whether a yes of this kind is in force. */
export const inForce = (phase: Phase, yes: "meeting" | "peer support" | "own yes"): boolean =>
  yeses[phase].includes(yes);

/** Whether this column stands in a relation to the person yet: a peer does through an offer, a pair or a cover. */
export function isRelated(column: Column, phase: Phase): boolean {
  if (column === "OP") return phase === "offered";
  if (column === "AP") return phase !== "nothing said" && phase !== "offered" && phase !== "stopped";
  if (column === "CP") return phase === "peer support" || phase === "every yes given";
  return true;
}

const offered: readonly Phase[] = [
  "offered",
  "meeting",
  "peer support",
  "every yes given",
  "blocked by the person",
  "stopped",
];
const crossed: readonly Phase[] = ["peer support", "every yes given", "blocked by the person", "stopped"];
const existsFrom: Readonly<Record<number, readonly Phase[]>> = {
  3: offered,
  7: crossed,
  9: offered,
  10: ["offered"],
  12: ["blocked by the person"],
  13: ["blocked by the person"],
  14: ["meeting", "peer support", "every yes given"],
  15: ["peer support", "every yes given"],
  16: crossed,
  17: crossed,
  18: crossed,
  19: crossed,
  20: crossed,
  6: crossed,
  39: crossed,
  46: crossed,
};

/** Whether there is such a thing at this moment at all. */
export const exists = (row: number, phase: Phase): boolean => existsFrom[row]?.includes(phase) ?? true;
