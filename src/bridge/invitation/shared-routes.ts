import type { FastifyInstance } from "fastify";
import { stayForInvitation } from "../../hospital/stays/index.ts";
import { notFound, route, type Services } from "../../platform/http/index.ts";
import { loadContactEntries } from "../contacts/index.ts";
import { keyOf } from "../people/index.ts";
import { sharedWithTeam } from "./contract.ts";
import { mayReadWards } from "./policy.ts";
import { sharedCheckIn, sharedPeer, sharedWords, sharingPerson } from "./shared-store.ts";

/** What crosses to the care team. Each part is asked for on its own, and row security gives it or not. */
export function registerShared(app: FastifyInstance, services: Services): void {
  route(app, services, sharedWithTeam, {
    permit: ({ act }) => mayReadWards(act.who),
    async answer({ act, params, look }) {
      const ref = await sharingPerson(act, params.stayId);
      const stay = ref && (await stayForInvitation(act, services.keys, params.stayId));
      if (!stay) throw notFound();
      const peer = await sharedPeer(act, ref);
      const entries = await loadContactEntries(act, ref);
      const check = await sharedCheckIn(act, ref);
      const words = await sharedWords(act, ref);
      const key = words.length > 0 ? await keyOf(act, services.keys, ref) : undefined;
      look(
        [ref.personId],
        ["who-my-peer-is", "contact-made", "what-was-done", "words-to-team", "follow-ups"],
      );
      return {
        nameUsed: stay.identity.nameUsed,
        peer: peer ?? null,
        contacts: entries.map(({ contactId, at, outcome, codes }) => ({
          contactId,
          at: at.toISOString(),
          outcome,
          activities: (codes ?? []) as [],
        })),
        words: words.flatMap(({ contactId, sealed }) =>
          key ? [{ contactId, text: key.open<string>(sealed, `contact ${contactId}`) }] : [],
        ),
        nextCheckIn: check ? { rung: check.rung, dueAt: check.dueAt.toISOString() } : null,
      };
    },
  });
}
