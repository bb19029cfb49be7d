import type { FastifyInstance } from "fastify";
import { record } from "../../audit/index.ts";
import { actAsHolder } from "../../database/index.ts";
import {
  clearSessionCookie,
  notFound,
  openRoute,
  route,
  type Services,
  sessionCookieOf,
} from "../../http/index.ts";
import { allow } from "../../permit/index.ts";
import { signOut } from "../contract.ts";
import { endSession as endOne, sessions, signOutEverywhere } from "./contract.ts";
import { readDevice } from "./device-code.ts";
import { endOwnSession, endSession, endSessionsOf, listSessions } from "./store.ts";

/** Where one is signed in, and ending it: here, there, everywhere. */
export function registerSession(app: FastifyInstance, services: Services): void {
  openRoute(app, signOut, {
    because: "ending a session needs nothing but the session; without one there is nothing to end",
    answer: async ({ request, reply }) => {
      const cookie = sessionCookieOf(request);
      if (cookie) await end(services, cookie);
      clearSessionCookie(request, reply);
      return { signedOut: true as const };
    },
  });

  route(app, services, sessions, {
    permit: () => allow("where one is signed in is one's own"),
    answer: async ({ act, sessionHash }) => ({
      sessions: (await listSessions(act)).map((one) => ({
        sessionId: one.sessionId,
        device: readDevice(one.device),
        startedAt: one.startedAt.toISOString(),
        seenAt: one.seenAt.toISOString(),
        thisOne: one.sessionHash.equals(sessionHash),
      })),
    }),
  });

  route(app, services, endOne, {
    permit: () => allow("one's own session"),
    audit: () => ({ action: "signed out elsewhere" }),
    answer: async ({ act, params }) => {
      if (!(await endOwnSession(act, params.sessionId))) throw notFound();
      return { ended: true as const };
    },
  });

  route(app, services, signOutEverywhere, {
    permit: () => allow("one's own sessions"),
    audit: () => ({ action: "signed out everywhere" }),
    answer: async ({ act }) => {
      await endSessionsOf(act, { programmeId: act.who.programmeId, staffId: act.who.id });
      return { ended: true as const };
    },
  });
}

const end = (services: Services, cookie: string): Promise<void> =>
  actAsHolder(services.database, cookie, services.clock(), async (holder) => {
    if (!holder) return;
    await endSession(holder, cookie);
    record(holder, holder.who.programmeId, [{ action: "signed out", because: "their own session" }]);
  });
