import type { FastifyInstance } from "fastify";
import { nextShiftAt, shiftNow } from "../../foundations/hours/index.ts";
import { type Call, notFound, route, type Services } from "../../platform/http/index.ts";
import type { ItemKind } from "../../platform/permit/index.ts";
import { peersOnShift } from "../matching/index.ts";
import { cardFrom, loadCards } from "./card-store.ts";
import { colleagues, onePerson, type PersonCard, people, today } from "./contract.ts";
import { personDocument } from "./document.ts";
import { profileOpener } from "./profile.ts";
import { loadComeBy, loadLimit, loadOffers, relationTo } from "./store.ts";
import { mayReadOwnLists, maySeePerson } from "./who-may.ts";

const onCards: readonly ItemKind[] = ["name-used", "where-now", "departure", "contact-made"];
const onDocument: readonly ItemKind[] = [
  ...onCards,
  "what-was-done",
  "words-only-us-two",
  "words-my-peers",
  "words-to-team",
  "my-choices",
];

type Reading = Call<unknown, unknown, unknown>;

/** What a peer reads: their lists and one person. */
export function registerReading(app: FastifyInstance, services: Services): void {
  route(app, services, today, {
    permit: ({ act }) => mayReadOwnLists(act.who.roles),
    async answer(call) {
      const { act } = call;
      const { programmeId, id } = act.who;
      const shift = await shiftNow(act, programmeId, id);
      const cards = shift ? await ownCards(call) : [];
      const offers = shift ? await loadOffers(act, programmeId) : [];
      const comeBy = await loadComeBy(
        act,
        programmeId,
        cards.map(({ personId }) => personId),
      );
      return {
        shift: shift
          ? { from: shift.from.toISOString(), until: shift.until.toISOString(), hospital: shift.hospital }
          : null,
        nextShiftAt: shift ? null : ((await nextShiftAt(act, programmeId, id))?.toISOString() ?? null),
        load: {
          people: cards.filter(({ relation }) => relation === "assigned").length,
          limit: await loadLimit(act, programmeId, id),
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
        people: cards,
      };
    },
  });

  route(app, services, people, {
    permit: ({ act }) => mayReadOwnLists(act.who.roles),
    async answer(call) {
      const shift = await shiftNow(call.act, call.act.who.programmeId, call.act.who.id);
      return { people: shift ? await ownCards(call) : [] };
    },
  });

  route(app, services, onePerson, {
    permit: async ({ act, params }) => maySeePerson(await relationTo(act, params.personId)),
    async answer(call) {
      const { act, params } = call;
      const document = await personDocument(act, services.keys, {
        programmeId: act.who.programmeId,
        personId: params.personId,
      });
      if (!document) throw notFound();
      call.look([params.personId], onDocument);
      return document;
    },
  });

  route(app, services, colleagues, {
    permit: ({ act }) => mayReadOwnLists(act.who.roles),
    async answer({ act }) {
      const peers = await peersOnShift(act, act.who.programmeId);
      return {
        peers: peers
          .filter(({ peerId }) => peerId !== act.who.id)
          .map(({ peerId, firstName, languages, onShiftUntil }) => ({
            peerId,
            firstName,
            languages: [...languages],
            onShiftUntil: onShiftUntil?.toISOString() ?? null,
          })),
      };
    },
  });
}

async function ownCards(call: Reading): Promise<PersonCard[]> {
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
