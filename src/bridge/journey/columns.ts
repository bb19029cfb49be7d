import { endsOn, rungsNow } from "../follow-up/rules.ts";
import type { Journey } from "./journey.ts";
import { followUpFacts } from "./journey-facts.ts";
import { meetBy } from "./meet-clock.ts";
import { asShown, endShown } from "./retired.ts";
import type { ClockSettings } from "./settings.ts";
import { isOpen } from "./stages.ts";
import type { JourneyColumns } from "./store.ts";

/** What lists need of a journey: the fold as columns. */
export function columnsOf(folded: Journey, settings: ClockSettings, now: Date): JourneyColumns {
  const journey = asShown(folded);
  const facts = followUpFacts(journey, settings.zone);
  const next = journey.overlays.paused
    ? undefined
    : rungsNow(facts, now).find(({ state }) => state === "due" || state === "overdue" || state === "to come");
  const waiting = journey.stage === "invited" || journey.stage === "offered" || journey.stage === "meeting";
  const betweenPeers = journey.overlays["between peers"] !== undefined;
  return {
    stage: journey.stage,
    endedAs: endShown(folded),
    placeKind: journey.waiting,
    askedAt: journey.invitedAt,
    stageSince: journey.since,
    meetDueAt: waiting ? meetBy(settings, journey.waiting, journey.invitedAt) : null,
    overdue: waiting && journey.overdueTold > 0,
    unchecked: journey.marks.includes("unchecked"),
    pausedAt: journey.overlays.paused ?? null,
    betweenPeers,
    cannotBeAsked: journey.overlays["cannot be asked"] !== undefined,
    metAt: journey.metAt,
    crossingAt: journey.crossingAt,
    restartedAt: journey.restartedAt,
    extraDays: journey.extraDays,
    endsOn: journey.crossingAt ? endsOn(facts) : null,
    waves: journey.wave.number,
    nextCheckIn: next?.name ?? null,
    nextCheckInDue: next?.dueBy ?? null,
    needsCoordinator: isOpen(journey.stage) && (waiting || betweenPeers),
  };
}
