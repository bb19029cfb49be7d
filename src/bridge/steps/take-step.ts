import { type Act, withinPerson } from "../../platform/database/index.ts";
import { addJob, removeJob } from "../../platform/jobs/index.ts";
import { appendDirectives, type Closing, type NewDirective, recompile } from "../../platform/permit/index.ts";
import { showInviter } from "../invitation/index.ts";
import {
  appendEvents,
  apply,
  asShown,
  type ClockSettings,
  clocks,
  columnsOf,
  decide,
  type EndShown,
  endShown,
  isOpen,
  type Journey,
  type JourneyEvent,
  type Lease,
  loadJourney,
  type PersonRef,
  type Refusal,
  saveColumns,
} from "../journey/index.ts";
import { closeOffers, savePairs } from "../matching/index.ts";
import { clockKey, clockTask } from "./clock-job.ts";
import { closeLinksOfFormerPeers } from "./close-links.ts";
import { offerToFormerPeer } from "./put-out-offers.ts";
import { loadClockSettings } from "./settings.ts";

export interface StepOptions {
  readonly onShift?: boolean;
  readonly lease?: Lease;
  /** What the person decided in this step. */
  readonly directives?: readonly NewDirective[];
  /** Rows that must be there before or after the facts, in the same transaction. */
  readonly before?: (act: Act, journey: Journey | null) => Promise<void>;
  readonly after?: (act: Act, journey: Journey, settings: ClockSettings) => void | Promise<void>;
}

export type StepOutcome =
  | { readonly journey: Journey; readonly settings: ClockSettings }
  | { readonly refused: Refusal };

/**
 * One step of one person's journey, whole or not at all: decides under a lock on the person, appends the facts,
 * and brings pairs, offers, what the inviter sees, consent and clocks in line with them. Whoever acts in `outer`
 * acts again afterwards; in between the rules see what that one may not (closed pairs, directives).
 */
export function takeStep(
  outer: Act,
  ref: PersonRef,
  command: JourneyEvent | null,
  options: StepOptions = {},
): Promise<StepOutcome> {
  return withinPerson(outer, ref.programmeId, ref.personId, async (act) => {
    const [settings, before] = await Promise.all([
      loadClockSettings(act, ref.programmeId),
      loadJourney(act, ref),
    ]);
    const context = { settings, onShift: options.onShift ?? false, lease: options.lease ?? null };
    const decision = command ? decide(before, command, context) : { events: [] };
    if ("refused" in decision) return decision;
    const journey = decision.events.reduce<Journey | null>(apply, before);
    if (!journey) return { refused: "not from here" };
    await options.before?.(act, before);
    // The journey's row is there before anything that refers to it.
    saveColumns(act, ref, journey.id, columnsOf(journey, settings, act.now));
    // What came a second time, after its answer was lost, was written down the first time.
    const isNew = command === null || decision.events.length > 0;
    // And what only the person may read opens nothing.
    const directives = decision.events.some(({ readableBy }) => readableBy) ? undefined : options.directives;
    appendEvents(act, ref, journey.id, before, decision.events);
    if (isNew && directives) await appendDirectives(act, ref, journey.id, directives);
    if (isNew) await options.after?.(act, journey, settings);
    if (decision.events.some(({ kind }) => kind === "returned"))
      await offerToFormerPeer(act, ref, journey, settings);
    setClock(act, ref, journey, settings);
    await bringInLine(act, ref, before, journey, directives !== undefined);
    return { journey, settings };
  });
}

async function bringInLine(
  act: Act,
  ref: PersonRef,
  before: Journey | null,
  journey: Journey,
  consentChanged: boolean,
): Promise<void> {
  const shown = asShown(journey);
  savePairs(act, ref, shown);
  closeOffers(act, ref, shown);
  showInviter(act, ref, shown, isBack(before, journey));
  await closeLinksOfFormerPeers(act, ref, before, shown);
  if (consentChanged || before?.stage !== journey.stage || isMergedAnew(before, journey))
    await recompile(act, ref, journey.id, closingOf({ ...shown, endedAs: endShown(journey) }));
}

/** A record that pointed to another one stands by itself again. */
const isBack = (before: Journey | null, { retiredInto }: Journey): boolean =>
  retiredInto === null && (before?.retiredInto ?? null) !== null;

const isMergedAnew = (before: Journey | null, { retiredInto, merged }: Journey): boolean =>
  before !== null && (before.retiredInto !== retiredInto || before.merged.length !== merged.length);

/** What is known of how a journey ended. */
interface Ending extends Pick<Journey, "stage" | "since"> {
  readonly endedAs: string | null;
}

const atOnce: readonly (string | null)[] = [
  "person stopped",
  "died",
  "one with another record",
] satisfies readonly EndShown[];

/** After the end the assigned peer reads seven days more; after a stop, and where nothing crossed, nobody does. */
export function closingOf({ stage, endedAs, since }: Ending): Closing | null {
  if (isOpen(stage)) return null;
  return { at: since, how: stage === "ended" && !atOnce.includes(endedAs) ? "ended" : "stopped" };
}

/** One waiting job a journey: the next moment at which something is due. */
function setClock(act: Act, ref: PersonRef, journey: Journey, settings: ClockSettings): void {
  const key = clockKey(ref);
  const running = clocks(journey, settings, act.now);
  // A clock that is due and brings something about is worked at once; one that is only shown needs no work.
  const now = running.some(
    (clock) => clock.dueAt <= act.now && (clock.causes !== null || clock.kind === "wave"),
  );
  const next = running.find((clock) => clock.dueAt > act.now);
  if (!now && !next) removeJob(act, key);
  else addJob(act, { task: clockTask, payload: ref, key, ...(!now && next && { runAt: next.dueAt }) });
}
