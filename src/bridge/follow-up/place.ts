import { DAY } from "../../platform/calendar/rules.ts";
import type { Departure, Stay } from "./stays.ts";

export type Place = "in hospital" | "on leave" | "after" | "outside";

/** Where the person is, read from the stays; never stored, never typed. Two open stays at once are one place. */
export function placeOf(stays: readonly Stay[]): Place {
  const open = stays.filter((stay) => stay.departure === null);
  if (open.length > 0) return open.every((stay) => stay.leave !== null) ? "on leave" : "in hospital";
  return stays.length > 0 ? "after" : "outside";
}

function coversMoment(stay: Stay, at: Date): boolean {
  return stay.openedAt <= at && (stay.departure === null || stay.departure.at > at);
}

function arrivesAfterTransfer(stay: Stay, departure: Departure): boolean {
  const gap = stay.openedAt.getTime() - departure.at.getTime();
  return departure.toAnotherHospital && gap >= 0 && gap <= DAY;
}

/**
 * The moments at which the person really left, earliest first. Leaving one of two open stays is not leaving,
 * nor is a transfer that arrives in another hospital within 24 h.
 */
export function departuresOf(stays: readonly Stay[]): readonly Departure[] {
  return stays
    .filter((stay) => {
      const { departure } = stay;
      if (!departure) return false;
      const others = stays.filter((other) => other.stayId !== stay.stayId);
      return !others.some(
        (other) => coversMoment(other, departure.at) || arrivesAfterTransfer(other, departure),
      );
    })
    .flatMap((stay) => (stay.departure ? [stay.departure] : []))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The departure on which the ladder hangs: the last real one, while the person is not back in hospital. */
export function departureNow(stays: readonly Stay[]): Departure | null {
  return placeOf(stays) === "after" ? (departuresOf(stays).at(-1) ?? null) : null;
}
