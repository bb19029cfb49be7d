import { type Check, type State, stateOf } from "./check.ts";

/** How one check stands. */
export interface Standing {
  readonly check: string;
  readonly state: State;
  /** When this process first found it in this state; ISO 8601. Only where something is wrong, as is `todo`. */
  readonly since?: string;
  readonly todo?: string;
}

export interface Health {
  readonly ready: boolean;
  readonly checks: readonly Standing[];
}

/** Knows all checks of this process, and since when each stands as it does. */
export interface HealthBoard {
  add(check: Check): void;
  /** Asks everything at once; what has not answered after `patience` milliseconds is away. */
  ask(patience?: number): Promise<Health>;
}

export function openBoard(clock: () => Date, first: readonly Check[]): HealthBoard {
  const checks = [...first];
  const found = new Map<string, { readonly state: State; readonly since: Date }>();

  const note = (check: Check, state: State): Date => {
    const before = found.get(check.name);
    if (before?.state === state) return before.since;
    const since = clock();
    found.set(check.name, { state, since });
    return since;
  };

  return {
    add: (check) => checks.push(check),
    async ask(patience = 2_000) {
      const states = await Promise.all(checks.map((check) => stateOf(check, patience)));
      const stand = checks.map((check, at): Standing & { stops: boolean } => {
        const state = states[at] ?? "away";
        const since = note(check, state).toISOString();
        const todo = check.todo[state];
        const why = state === "ok" ? {} : { since, ...(todo && { todo }) };
        return { check: check.name, state, ...why, stops: check.stopsRequests && state !== "ok" };
      });
      return {
        ready: !stand.some(({ stops }) => stops),
        checks: stand.map(({ stops: _, ...standing }) => standing),
      };
    },
  };
}
