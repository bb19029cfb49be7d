import {
  addDays,
  DAY,
  dayOf,
  daysBetween,
  instantAt,
  later,
  minuteOfDay,
  startOfDay,
} from "../../platform/calendar/rules.ts";
import {
  endsOn,
  endToldBefore,
  type FollowUpFacts,
  placeOf,
  rungsNow,
  tryAgainOn,
} from "../follow-up/rules.ts";
import { type Clock, clock } from "./clock.ts";
import type { Journey } from "./journey.ts";
import { followUpFacts } from "./journey-facts.ts";
import { nextOf } from "./opening-hours.ts";
import { type ClockSettings, daysBetweenReviews, daysToTalkAfter } from "./settings.ts";

/** The check-in that is due next, and the day to try again once someone tried in vain. */
function checkIn(facts: FollowUpFacts, now: Date): readonly Clock[] {
  const next = rungsNow(facts, now).find(({ state }) => ["due", "overdue", "to come"].includes(state));
  if (!next) return [];
  const again = tryAgainOn(next.tries, next.closesAt, facts.zone);
  return [
    clock("check-in", next.dueBy > now ? next.dueBy : next.closesAt, "programme"),
    ...(again ? [clock("try again", startOfDay(again, facts.zone), "programme")] : []),
  ];
}

/** Without a stay there is no ladder; a look together every thirty days keeps someone in mind. */
function review(facts: FollowUpFacts, since: Date): readonly Clock[] {
  if (placeOf(facts.stays) !== "outside") return [];
  const reached = facts.contacts.filter(({ result }) => result === "reached").map(({ at }) => at.getTime());
  const last = new Date(Math.max(since.getTime(), ...reached));
  return [clock("review", later(last, daysBetweenReviews * DAY), "programme")];
}

function rematch({ overlays }: Journey, { workingDays, zone, rematchWorkingDays }: ClockSettings) {
  const since = overlays["between peers"];
  if (!since) return [];
  const days = Array.from({ length: rematchWorkingDays });
  const day = days.reduce<string>((from) => nextOf(workingDays, from), dayOf(since, zone));
  return [clock("re-match", instantAt(day, minuteOfDay(since, zone), zone), "programme")];
}

/** The end, and its two early notices. A notice that was slept through is not sent once a later one is due. */
function end(journey: Journey, facts: FollowUpFacts, now: Date): readonly Clock[] {
  const day = endsOn(facts);
  if (!day) return [];
  const told = journey.endTold.filter(({ endsOn }) => endsOn === day).map(({ daysBefore }) => daysBefore);
  const left = daysBetween(dayOf(now, facts.zone), day);
  const ahead = endToldBefore.filter((days) => told.every((before) => before > days));
  const next = ahead.findLast((days) => days >= left) ?? ahead[0];
  const ends = clock("end", startOfDay(addDays(day, 1), facts.zone), "nobody", { kind: "finished" });
  if (next === undefined || left < 0) return [ends];
  const near = { kind: "end is near", endsOn: day, daysBefore: next } as const;
  return [clock("end is near", startOfDay(addDays(day, -next), facts.zone), "person", near), ends];
}

/** Sharing that others decided is shown to the person within three days of their being able to decide. */
function talkAfter({ canBeAskedAt }: Journey, facts: FollowUpFacts): readonly Clock[] {
  if (!canBeAskedAt) return [];
  if (facts.contacts.some(({ result, at }) => result === "reached" && at >= canBeAskedAt)) return [];
  return [clock("talk after", later(canBeAskedAt, daysToTalkAfter * DAY), "programme")];
}

export function clocksCrossing(journey: Journey, settings: ClockSettings, now: Date): readonly Clock[] {
  const facts = followUpFacts(journey, settings.zone);
  return [
    ...checkIn(facts, now),
    ...review(facts, journey.crossingAt ?? journey.since),
    ...rematch(journey, settings),
    ...end(journey, facts, now),
    ...talkAfter(journey, facts),
  ];
}
