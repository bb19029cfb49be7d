import type { z } from "zod";
import { nextShiftAt, type RunningShift, shiftNow } from "../../foundations/hours/index.ts";
import type { Act, StaffIdentity } from "../../platform/database/index.ts";
import type { Call } from "../../platform/http/index.ts";
import type { ItemKind } from "../../platform/permit/index.ts";
import { otherPeers } from "../matching/index.ts";
import { cardFrom, loadCards } from "./card-store.ts";
import type { colleagues, PersonCard, today } from "./contract.ts";
import { profileOpener } from "./profile.ts";
import { type ComeByRow, loadLimit, loadOffers } from "./store.ts";

type Reading = Pick<Call<unknown, unknown, unknown>, "act" | "services" | "look">;

/** What lists show of someone. */
export const onCards: readonly ItemKind[] = ["name-used", "where-now", "departure", "contact-made"];

/** The running shift and whom this peer supports or covers in it; off shift, nobody. */
export interface OwnPeople {
  readonly shift: RunningShift | undefined;
  /** By name. */
  readonly cards: readonly PersonCard[];
  /** Who asked this peer to come by, the earliest first. */
  readonly comeBy: readonly ComeByRow[];
}

/** A look at each of the people. What may come to nothing is asked as well: all of it crosses the wire together. */
export async function ownPeople(call: Reading): Promise<OwnPeople> {
  const { programmeId, id } = call.act.who;
  const [shift, rows] = await Promise.all([
    shiftNow(call.act, programmeId, id),
    loadCards(call.act, programmeId),
  ]);
  if (!shift) return { shift, cards: [], comeBy: [] };
  const own = rows.filter(({ stage }) => stage !== "ended" && stage !== "not taken up");
  const openProfile = profileOpener(call.services.keys);
  const cards = await Promise.all(own.map(async (row) => cardFrom(row, await openProfile(row), false)));
  call.look(
    cards.map(({ personId }) => personId),
    onCards,
  );
  return {
    shift,
    cards: cards.sort((a, b) => a.nameUsed.localeCompare(b.nameUsed)),
    comeBy: own.flatMap(({ comeBy }) => comeBy).sort((a, b) => a.askedAt.getTime() - b.askedAt.getTime()),
  };
}

/** What needs this peer now. Off shift nothing does. */
export async function todayDocument(
  act: Act<StaffIdentity>,
  own: Promise<OwnPeople>,
): Promise<z.input<typeof today.answer>> {
  const { programmeId, id } = act.who;
  const [{ shift, cards, comeBy }, offers, limit] = await Promise.all([
    own,
    loadOffers(act, programmeId),
    loadLimit(act, programmeId, id),
  ]);
  const nextShift = shift ? null : await nextShiftAt(act, programmeId, id);
  return {
    shift: shift
      ? { from: shift.from.toISOString(), until: shift.until.toISOString(), hospital: shift.hospital }
      : null,
    nextShiftAt: nextShift?.toISOString() ?? null,
    load: {
      people: cards.filter(({ relation }) => relation === "assigned").length,
      limit,
    },
    offers: (shift ? offers : []).map(
      ({ hospital, unit, placeKind, language, askedAt, closesAt, ...offer }) => ({
        ...offer,
        hospital: hospital ?? "",
        unit: unit ?? "",
        placeKind: placeKind as "ward" | "emergency" | "outside",
        language: language as "en" | "fr" | "other",
        askedAt: askedAt.toISOString(),
        closesAt: closesAt.toISOString(),
      }),
    ),
    comeBy: comeBy.map((request) => ({ ...request, askedAt: request.askedAt.toISOString() })),
    people: [...cards],
  };
}

/** Peers to whom a person can be handed over or left in cover; with a beginning, those whose names begin so. */
export async function colleaguesDocument(
  act: Act<StaffIdentity>,
  nameBegins = "",
): Promise<z.input<typeof colleagues.answer>> {
  const { peers, more } = await otherPeers(act, nameBegins);
  return {
    peers: peers.map(({ languages, onShiftUntil, ...peer }) => ({
      ...peer,
      languages: [...languages],
      onShiftUntil: onShiftUntil?.toISOString() ?? null,
    })),
    more,
  };
}
