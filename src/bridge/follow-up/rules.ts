/** Follow-up after a departure: pure rules for the phone and the server. */
export * from "./attempts.ts";
export * from "./bridge-picture.ts";
export type { BridgeSentence } from "./bridge-text.ts";
export * from "./due.ts";
export * from "./ending.ts";
export * from "./facts.ts";
export * from "./ladder.ts";
export * from "./place.ts";
export * from "./rung-states.ts";
export * from "./stays.ts";
