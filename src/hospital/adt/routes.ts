import type { FastifyInstance } from "fastify";
import { switching } from "../../platform/database/index.ts";
import { route, type Services } from "../../platform/http/index.ts";
import { dropMessage, tryMessageAgain, waitingMessages } from "./contract.ts";
import { mayTendMessages } from "./policy.ts";
import { drop, tryAgain } from "./waiting.ts";
import { hospitalsOf, waitingHere } from "./waiting-store.ts";

/** Hospital messages that wait for a coordinator. Their content is shown to nobody. */
export function registerAdt(app: FastifyInstance, services: Services): void {
  route(app, services, waitingMessages, {
    permit: ({ act }) => mayTendMessages(act.who.roles),
    async answer({ act }) {
      const hospitals = [];
      for (const { hospitalId, name } of await hospitalsOf(act, act.who.programmeId))
        hospitals.push({ name, ...(await switching(act, { kind: "hospital", hospitalId }, waitingHere)) });
      const messages = hospitals
        .flatMap(({ name, messages: waiting }) => waiting.map((message) => ({ ...message, hospital: name })))
        .toSorted((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime())
        .map((message) => ({ ...message, receivedAt: message.receivedAt.toISOString() }));
      return {
        messages,
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
