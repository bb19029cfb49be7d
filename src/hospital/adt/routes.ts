import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { switching } from "../../platform/database/index.ts";
import { placeFrom, placeToText, route, type Services } from "../../platform/http/index.ts";
import { dropMessage, tryMessageAgain, waitingMessages } from "./contract.ts";
import { mayTendMessages } from "./policy.ts";
import { drop, tryAgain } from "./waiting.ts";
import { hospitalsOf, waitingHere } from "./waiting-store.ts";

const atOnce = 20;
const waitingPlace = z.tuple([z.string().regex(/^[\d-]{10} [\d:.]{8,15}[+-][\d:]{2,8}$/), z.uuid()]);

/** Hospital messages that wait for a coordinator. Their content is shown to nobody. */
export function registerAdt(app: FastifyInstance, services: Services): void {
  route(app, services, waitingMessages, {
    permit: ({ act }) => mayTendMessages(act.who.roles),
    async answer({ act, query }) {
      const place = placeFrom(query.after, waitingPlace);
      const hospitals = [];
      for (const { hospitalId, name } of await hospitalsOf(act, act.who.programmeId))
        hospitals.push({
          name,
          ...(await switching(act, { kind: "hospital", hospitalId }, (inner) =>
            waitingHere(inner, place, atOnce + 1),
          )),
        });
      const found = hospitals
        .flatMap(({ name, messages: waiting }) => waiting.map((message) => ({ ...message, hospital: name })))
        .toSorted(
          (one, other) =>
            one.receivedAt.getTime() - other.receivedAt.getTime() ||
            (one.waitingId < other.waitingId ? -1 : 1),
        );
      const page = found.slice(0, atOnce);
      const last = page.at(-1);
      return {
        messages: page.map(({ since: _, ...message }) => ({
          ...message,
          receivedAt: message.receivedAt.toISOString(),
        })),
        next: placeToText(last && found.length > page.length ? [last.since, last.waitingId] : null),
        inAll: hospitals.reduce((sum, { count }) => sum + count, 0),
        hospitals: hospitals.map(({ name, lastMessageAt }) => ({
          name,
          lastMessageAt: lastMessageAt?.toISOString() ?? null,
        })),
      };
    },
  });

  route(app, services, tryMessageAgain, {
    permit: ({ act }) => mayTendMessages(act.who.roles),
    audit: () => ({ action: "try a hospital message again" }),
    answer: ({ act, params }) => tryAgain(services, act, params.waitingId),
  });

  route(app, services, dropMessage, {
    permit: ({ act }) => mayTendMessages(act.who.roles),
    audit: () => ({ action: "drop a hospital message" }),
    async answer({ act, params, body }) {
      await drop(act, params.waitingId, body.because);
      return { dropped: true as const };
    },
  });
}
