import type { FastifyInstance } from "fastify";
import { notFound, route, type Services } from "../../platform/http/index.ts";
import { colleagues, onePerson, people, today } from "./contract.ts";
import { onDocument, personDocument } from "./document.ts";
import { colleaguesDocument, ownPeople, todayDocument } from "./lists.ts";
import { relationTo } from "./store.ts";
import { mayReadOwnLists, maySeePerson } from "./who-may.ts";

/** What a peer reads: their lists and one person. */
export function registerReading(app: FastifyInstance, services: Services): void {
  route(app, services, today, {
    permit: ({ act }) => mayReadOwnLists(act.who.roles),
    answer: (call) => todayDocument(call.act, ownPeople(call)),
  });

  route(app, services, people, {
    permit: ({ act }) => mayReadOwnLists(act.who.roles),
    answer: async (call) => ({ people: [...(await ownPeople(call)).cards] }),
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
    answer: ({ act, query }) => colleaguesDocument(act, query.name),
  });
}
