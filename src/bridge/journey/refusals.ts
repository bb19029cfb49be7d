/** Why an event may not be; stable codes, nothing personal. `already so` is harmless. */
export const refusals = [
  "not from here",
  "not for you",
  "taken",
  "already so",
  "no yes",
  "not checked",
  "not available",
  "nobody named",
  "off shift",
  "paused",
  "cannot be asked",
  "handled elsewhere",
  "wave still out",
  "not due",
  "too early",
  "too late",
  "too long",
  "not confirmed",
  "not the older",
] as const;
export type Refusal = (typeof refusals)[number];
