/** The journey: one table of events, the state they add up to, and its clocks. Pure, for phone and server. */
export { type Actor, closedIn, isClosed, type Role, roles, type Who, whoIs } from "./actors.ts";
export { apply, journeyFrom } from "./apply.ts";
export { goesOn } from "./checks.ts";
export { type Clock, type ClockEvent, type ClockKind, clockKinds } from "./clock.ts";
export { clocks, clocksDue, nextClock, returnUntil } from "./clocks.ts";
export { type Context, type Decision, decide, type Lease } from "./decide.ts";
export type { EventOf, How, JourneyEvent } from "./events.ts";
export type { EndTold, Journey, Waiting, Wave } from "./journey.ts";
export { followUpFacts, leftAt, staysOf } from "./journey-facts.ts";
export { type Kind, kinds } from "./kinds.ts";
export { meetBy, overdueAt } from "./meet-clock.ts";
export { isOpenNow, nextOpen } from "./opening-hours.ts";
export { pairState } from "./pair.ts";
export { type Refusal, refusals } from "./refusals.ts";
export { type ClockSettings, defaultClocks } from "./settings.ts";
export * from "./stages.ts";
export type { From, LaterRoom, Step, To } from "./step.ts";
export { nextSteps, stepOf, steps, stepsAt } from "./steps.ts";
