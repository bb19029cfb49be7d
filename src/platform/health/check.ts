import { setTimeout as wait } from "node:timers/promises";

/** "ok", or in a word what is wrong. */
export type State = string;

/** One thing that this server stands on. */
export interface Check {
  readonly name: string;
  readonly ask: () => State | Promise<State>;
  /** What whoever is on call does about each state but "ok"; "away" is for a check that failed or took too long. */
  readonly todo: Readonly<Record<State, string>>;
  /** Whether requests had better go elsewhere while it is not ok. */
  readonly stopsRequests: boolean;
}

/** The state of a check within `patience` milliseconds. Why it failed is left out: a driver's message names hosts and users. */
export async function stateOf(check: Check, patience: number): Promise<State> {
  const givenUp = new AbortController();
  const late = wait(patience, "away", { signal: givenUp.signal }).catch(() => "away");
  const answer = (async () => check.ask())().catch(() => "away");
  const state = await Promise.race([answer, late]);
  givenUp.abort();
  return state;
}
