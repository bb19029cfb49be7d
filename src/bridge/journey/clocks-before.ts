import { DAY, earliestOf, HOUR, later, latestOf } from "../../platform/calendar/rules.ts";
import { type Clock, clock } from "./clock.ts";
import type { Journey } from "./journey.ts";
import { countedFrom, leftAt, leftSinceAsked } from "./journey-facts.ts";
import { overdueAt } from "./meet-clock.ts";
import {
  type ClockSettings,
  daysToAskAgain,
  daysToReachLate,
  daysToTalkAfter,
  hoursReadAfterDeparture,
} from "./settings.ts";

const readAfter = hoursReadAfterDeparture * HOUR;

/** Repeats that were slept through are told once, as the latest. */
function meet(journey: Journey, settings: ClockSettings, now: Date): readonly Clock[] {
  const moments = overdueAt(settings, journey.waiting, countedFrom(journey, journey.invitedAt));
  const passed = moments.filter((at) => at <= now).length;
  const told = Math.max(passed, journey.overdueTold + 1);
  const dueAt = moments[told - 1];
  return dueAt ? [clock("meet", dueAt, "person", { kind: "clock ran out", told })] : [];
}

/** A wave that is out ends with its time; with nobody in it the next one is due at once. */
function wave(journey: Journey, settings: ClockSettings): readonly Clock[] {
  const { stage, wave, waiting, marks } = journey;
  if (stage === "meeting" || marks.includes("unchecked")) return [];
  if (wave.peers.length === 0) return [clock("wave", countedFrom(journey, wave.at), "programme")];
  const dueAt = later(countedFrom(journey, wave.at), settings.waveMinutes[waiting] * 60_000);
  return [clock("wave", dueAt, "programme", { kind: "no answer", wave: wave.number })];
}

/** Nobody met them: what the yes to meeting opened is gone, whatever became of the offer. */
function neverMet(journey: Journey, settings: ClockSettings): Clock {
  const { tooLateAt, invitedAt, waiting } = journey;
  const repeats = overdueAt(settings, waiting, countedFrom(journey, invitedAt));
  const afterAll = later(repeats.at(-1) ?? invitedAt, readAfter);
  const left = leftSinceAsked(journey);
  const afterLeaving = earliestOf(afterAll, left && later(left, readAfter));
  const dueAt = tooLateAt ? later(tooLateAt, daysToReachLate * DAY) : afterLeaving;
  return clock("never met", dueAt, "nobody", { kind: "never met" });
}

/** `invited`, `offered`, `meeting`. While the person cannot be asked, nobody is sent and nobody is told. */
export function clocksBeforeMet(journey: Journey, settings: ClockSettings, now: Date): readonly Clock[] {
  const standing = journey.overlays["cannot be asked"] !== undefined;
  const running = standing ? [] : [...meet(journey, settings, now), ...wave(journey, settings)];
  return [...running, neverMet(journey, settings)];
}

/** `met`: the consent talk, in 14 days or by 72 h after leaving; later for someone who could not be asked. */
export function clocksMet(journey: Journey, settings: ClockSettings): readonly Clock[] {
  const { metAt, restartedAt } = journey;
  if (!metAt) return [];
  const from = latestOf(metAt, restartedAt);
  const left = leftAt(journey);
  const inTime = later(from, settings.talkDays * DAY);
  const first = earliestOf(inTime, left && left >= from ? later(left, readAfter) : null);
  const askable = askableFrom(journey);
  const dueAt = latestOf(first, askable && later(askable, daysToTalkAfter * DAY));
  return [clock("talk", dueAt, "nobody", { kind: "talk ended without a yes" })];
}

/** Someone who cannot be asked is asked again for seven days; then the talk clock stops waiting for them. */
function askableFrom({ overlays, canBeAskedAt }: Journey): Date | null {
  const since = overlays["cannot be asked"];
  return since ? later(since, daysToAskAgain * DAY) : canBeAskedAt;
}
