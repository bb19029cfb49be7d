import { createHash } from "node:crypto";
import type { EventOf, Journey } from "../../../bridge/journey/index.ts";
import { isOpen } from "../../../bridge/journey/index.ts";

/** What the hospital says of a stay now. */
export interface ChangedStay {
  readonly hospitalId: string;
  readonly stayId: string;
  readonly state: string;
  readonly openedAt: Date;
  readonly lastEventAt: Date;
  readonly movedAt: Date | null;
  readonly leaveSince: Date | null;
  readonly leaveDueBack: Date | null;
  readonly death: string;
  readonly continuedAs: string | null;
  readonly unitKind: string | null;
  readonly departedAt: Date | null;
  readonly departure: string | null;
}

/** What a journey has already been told of a stay. */
export interface Told {
  /** When the link was made; null while the journey does not follow this stay. */
  readonly linkedAt: Date | null;
  readonly departedAt: Date | null;
  readonly onLeaveSince: Date | null;
  readonly movedAt: Date | null;
  readonly cancelled: boolean;
  /** How many facts about this stay there are: the next one differs from all of them. */
  readonly count: number;
}

export type StayEvent = EventOf<
  "departed" | "transferred" | "departure cancelled" | "leave changed" | "bed changed" | "stay cancelled"
>;

/** The same fact has the same id however often it is told: a UUID (RFC 9562 §5.8, version 8) made of its words. */
export function idOf(...words: readonly (string | number)[]): string {
  const hash = createHash("sha256").update(words.join(" ")).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}

const isSame = (one: Date | null, other: Date | null): boolean => one?.getTime() === other?.getTime();

/** What a journey that follows this stay has not heard yet. At most one thing of each sort. */
export function newsOf(stay: ChangedStay, told: Told): readonly StayEvent[] {
  const { stayId, hospitalId } = stay;
  const by = { role: "hospital message", id: hospitalId } as const;
  let count = told.count;
  const event = <Kind extends StayEvent["kind"], Fact extends { readonly kind: string }>(
    kind: Kind,
    at: Date,
    fact: Fact,
  ) => {
    const id = idOf(stayId, kind, at.toISOString(), count++);
    return { id, kind, at, by, fact: { ...fact, id: `${stayId} ${id}`, stayId, at } };
  };

  if (stay.state === "cancelled")
    return told.cancelled ? [] : [event("stay cancelled", stay.lastEventAt, { kind: "cancelled" } as const)];
  const news: StayEvent[] = [];
  if (stay.movedAt && told.linkedAt && stay.movedAt > told.linkedAt && !isSame(stay.movedAt, told.movedAt))
    news.push(event("bed changed", stay.movedAt, { kind: "moved" } as const));
  if (stay.departedAt) {
    if (isSame(stay.departedAt, told.departedAt)) return news;
    const toAnotherHospital = stay.departure === "transfer";
    const unplanned = stay.departure === "patient-initiated";
    const fact = { kind: "departed", unplanned, toAnotherHospital } as const;
    return [...news, event(toAnotherHospital ? "transferred" : "departed", stay.departedAt, fact)];
  }
  if (told.departedAt)
    news.push(event("departure cancelled", stay.lastEventAt, { kind: "departure cancelled" } as const));
  if (stay.leaveSince && !isSame(stay.leaveSince, told.onLeaveSince)) {
    const fact = { kind: "on leave", dueBack: stay.leaveDueBack } as const;
    return [...news, event("leave changed", stay.leaveSince, fact)];
  }
  if (!stay.leaveSince && told.onLeaveSince)
    news.push(event("leave changed", stay.lastEventAt, { kind: "back from leave" } as const));
  return news;
}

/** Whether a stay of the same record, which the journey does not follow yet, belongs to it: it is now, or began since. */
export const joins = (journey: Journey, stay: ChangedStay): boolean =>
  isOpen(journey.stage) &&
  (["open", "on leave"].includes(stay.state) ||
    (stay.departedAt !== null && stay.state !== "cancelled" && stay.openedAt > journey.invitedAt));

/** The death, or that it was an error, as the hospital tells it; null where the journey has heard it or it is over. */
export function newsOfDeath(
  journey: Journey,
  stay: ChangedStay,
  errorsTold: number,
  now: Date,
): EventOf<"died" | "death was an error"> | null {
  const by = { role: "hospital message", id: stay.hospitalId } as const;
  const diedId = idOf(stay.stayId, "died", errorsTold);
  if (stay.death === "died" && isOpen(journey.stage) && !journey.seen.includes(diedId))
    return { id: diedId, kind: "died", at: now, by, confirmedBy: null };
  if (stay.death === "withdrawn" && journey.reason === "died" && journey.seen.includes(diedId))
    return {
      id: idOf(stay.stayId, "death was an error", errorsTold),
      kind: "death was an error",
      at: now,
      by,
    };
  return null;
}
