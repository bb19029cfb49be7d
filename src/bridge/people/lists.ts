import type { z } from "zod";
import { nextShiftAt, type RunningShift } from "../../foundations/hours/index.ts";
import type { Act, StaffIdentity } from "../../platform/database/index.ts";
import type { Call } from "../../platform/http/index.ts";
import type { ItemKind } from "../../platform/permit/index.ts";
import { otherPeers } from "../matching/index.ts";
import { cardFrom, loadCards } from "./card-store.ts";
import type { colleagues, PersonCard, today } from "./contract.ts";
import { profileOpener } from "./profile.ts";
import { loadComeBy, loadLimit, loadOffers } from "./store.ts";

type Reading = Pick<Call<unknown, unknown, unknown>, "act" | "services" | "look">;

/** What lists show of someone. */
export const onCards: readonly ItemKind[] = ["name-used", "where-now", "departure", "contact-made"];

/** The people whom this peer supports or covers now, by name; a look at each. */
export async function ownCards(call: Reading): Promise<PersonCard[]> {
  const openProfile = profileOpener(call.services.keys);
  const rows = (await loadCards(call.act, call.act.who.programmeId)).filter(
    (row) => row.stage !== "ended" && row.stage !== "not taken up",
  );
  const cards = await Promise.all(rows.map(async (row) => cardFrom(row, await openProfile(row), false)));
  call.look(
    cards.map(({ personId }) => personId),
    onCards,
  );
  return cards.sort((a, b) => a.nameUsed.localeCompare(b.nameUsed));
}

/** What needs this peer now. Off shift nothing does. */
export async function todayDocument(
  act: Act<StaffIdentity>,
  shift: RunningShift | undefined,
  cards: readonly PersonCard[],
): Promise<z.input<typeof today.answer>> {
  const { programmeId, id } = act.who;
  const ids = cards.map(({ personId }) => personId);
  const [offers, comeBy, limit, nextShift] = await Promise.all([
    shift ? loadOffers(act, programmeId) : [],
    loadComeBy(act, programmeId, ids),
    loadLimit(act, programmeId, id),
    shift ? null : nextShiftAt(act, programmeId, id),
  ]);
  return {
    shift: shift
      ? { from: shift.from.toISOString(), until: shift.until.toISOString(), hospital: shift.hospital }
      : null,
    nextShiftAt: nextShift?.toISOString() ?? null,
    load: {
      people: cards.filter(({ relation }) => relation === "assigned").length,
      limit,
    },
    offers: offers.map(({ hospital, unit, placeKind, language, askedAt, closesAt, ...offer }) => ({
      ...offer,
      hospital: hospital ?? "",
      unit: unit ?? "",
      placeKind: placeKind as "ward" | "emergency" | "outside",
      language: language as "en" | "fr" | "other",
      askedAt: askedAt.toISOString(),
      closesAt: closesAt.toISOString(),
    })),
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
