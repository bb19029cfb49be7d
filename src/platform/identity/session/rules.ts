import type { Role } from "../contract.ts";

/** How long a session lives, in minutes: without being used, and at most. */
export interface Lifetime {
  readonly idle: number;
  readonly atMost: number;
}

const hour = 60;

/** A person reads their own page on a borrowed phone or at a desk that others pass: two minutes, then the code again. */
export const lifetimeOfPerson: Lifetime = { idle: 2, atMost: 30 };

/**
 * A peer's phone has a lock of its own and holds its people on a lease of a shift, 12 hours at most: signing in anew
 * in a stairwell would only lose contacts. Everyone else sits at a desk that others pass, or on a borrowed screen.
 */
export const lifetimeFor = (roles: readonly Role[]): Lifetime => ({
  idle: roles.includes("peer") ? 12 * hour : hour,
  atMost: 12 * hour,
});

/** For how long a proof is fresh enough for what is sensitive, in minutes. */
export const freshMinutes = 10;

/** Whether the holder of a session showed lately who they are. */
export const isFresh = (provedAt: Date, now: Date): boolean =>
  now.getTime() - provedAt.getTime() <= freshMinutes * 60_000;
