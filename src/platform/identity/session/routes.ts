import type { FastifyInstance } from "fastify";
import { record } from "../../audit/index.ts";
import { actAsHolder } from "../../database/index.ts";
import { clearSessionCookie, openRoute, type Services, sessionCookieOf } from "../../http/index.ts";
import { signOut } from "../contract.ts";
import { endSession } from "./store.ts";

/** What one can do with a session: end it. */
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
}

const end = (services: Services, cookie: string): Promise<void> =>
  actAsHolder(services.database, cookie, services.clock(), async (holder) => {
    if (!holder) return;
    await endSession(holder, cookie);
    await record(holder, holder.who.programmeId, [{ action: "signed out", because: "their own session" }]);
  });
