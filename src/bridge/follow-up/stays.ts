export type KindOfStay = "ward" | "emergency";

interface FactBase {
  readonly id: string;
  readonly stayId: string;
  /** When it happened in the hospital, not when the message came. */
  readonly at: Date;
}

type Plain<K> = K extends string ? { readonly kind: K } : never;

/** One thing the hospital (or the person, or the peer) said about a stay. Facts may come late, twice, in any order. */
export type StayFact = FactBase &
  (
    | { readonly kind: "opened"; readonly where: KindOfStay }
    | { readonly kind: "on leave"; readonly dueBack: Date | null }
    | { readonly kind: "departed"; readonly unplanned: boolean; readonly toAnotherHospital: boolean }
    | Plain<"moved" | "still here" | "back from leave" | "departure cancelled" | "cancelled">
  );

export interface Departure {
  readonly at: Date;
  readonly unplanned: boolean;
  readonly toAnotherHospital: boolean;
}

export interface Stay {
  readonly stayId: string;
  readonly where: KindOfStay;
  readonly openedAt: Date;
  readonly departure: Departure | null;
  readonly leave: { readonly since: Date; readonly dueBack: Date | null } | null;
}

/** A stay with the moment at which the hospital last said anything about it. */
export interface HeardStay extends Stay {
  readonly cancelled: boolean;
  readonly lastHeardAt: Date;
}

function inOrder(facts: readonly StayFact[]): readonly StayFact[] {
  const once = new Map(facts.map((fact) => [fact.id, fact]));
  return [...once.values()].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
}

function withFact(stay: HeardStay, fact: StayFact): HeardStay {
  const heard = { ...stay, lastHeardAt: fact.at };
  switch (fact.kind) {
    case "opened":
      return { ...heard, where: fact.where };
    case "moved":
    case "still here":
      return heard;
    case "on leave":
      return { ...heard, leave: { since: fact.at, dueBack: fact.dueBack } };
    case "back from leave":
      return { ...heard, leave: null };
    case "departed":
      return { ...heard, leave: null, departure: fact };
    case "departure cancelled":
      return { ...heard, departure: null };
    case "cancelled":
      return { ...heard, cancelled: true };
  }
}

/**
 * The stays that a pile of facts adds up to, first opened first; cancelled ones are left out.
 * The pile is sorted by when things happened, so any order and any repetition of the same messages
 * give the same stays.
 */
export function staysFrom(facts: readonly StayFact[]): readonly HeardStay[] {
  const stays = new Map<string, HeardStay>();
  for (const fact of inOrder(facts)) {
    const before = stays.get(fact.stayId) ?? {
      stayId: fact.stayId,
      where: "ward",
      openedAt: fact.at,
      departure: null,
      leave: null,
      cancelled: false,
      lastHeardAt: fact.at,
    };
    stays.set(fact.stayId, withFact(before, fact));
  }
  return [...stays.values()].filter((stay) => !stay.cancelled);
}
