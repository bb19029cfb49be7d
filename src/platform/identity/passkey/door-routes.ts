import type { FastifyInstance } from "fastify";
import { record } from "../../audit/index.ts";
import { actAsHolder, hashOf } from "../../database/index.ts";
import { openRoute, Problem, type Services, sessionCookieOf } from "../../http/index.ts";
import { letIn } from "../proof/let-in.ts";
import { noteRefusal } from "../proof/refusal.ts";
import { signedIn } from "../proof/signed-in.ts";
import { comeIn, holderOf, openAfter, ticketOver } from "../second-step/door-routes.ts";
import { findStaff, noteProof } from "../session/store.ts";
import { withTicket } from "../ticket/ticket.ts";
import { askForPasskey, passkeyShown } from "./asking.ts";
import {
  addPasskeyAtTheDoor,
  passkeyDoor,
  passkeyOptionsAtTheDoor,
  passkeyProof,
  passkeySignIn,
} from "./contract.ts";
import { beginPasskey, keepPasskey } from "./making.ts";

const because = "the door: a passkey says itself whose it is";
const refused = () => new Problem(403, "passkey-refused", "This passkey does not fit.");

/** Coming in with a passkey. What strangers guess counts for nothing here: there is nothing to guess. */
export function registerPasskeysAtTheDoor(app: FastifyInstance, services: Services): void {
  openRoute(app, passkeyDoor, {
    because,
    answer: async ({ request, reply }) => ({
      options: { ...(await askForPasskey(services, request, reply)) },
    }),
  });

  openRoute(app, passkeySignIn, {
    because,
    answer: async ({ request, reply, body }) => {
      const passkey = await passkeyShown(services, request, reply, body.given);
      if (!passkey) throw refused();
      const { programmeId, staffId: id } = passkey;
      const who = { kind: "staff", programmeId, id } as const;
      const next = await letIn(services, request, reply, { by: "passkey", who });
      if (next) return signedIn(next);
      await noteRefusal(services, who, "no longer works here");
      throw refused();
    },
  });

  openRoute(app, passkeyProof, {
    because: "a session and a passkey of the same colleague; both are checked here",
    answer: async ({ request, reply, body }) => {
      const passkey = await passkeyShown(services, request, reply, body.given);
      const cookie = sessionCookieOf(request) ?? "";
      const fits = await actAsHolder(services.database, cookie, services.clock(), async (holder) => {
        if (holder?.who.kind !== "staff" || holder.who.id !== passkey?.staffId) return false;
        const own = { ...holder, who: holder.who };
        await noteProof(own, hashOf(cookie), "passkey");
        record(own, own.who.programmeId, [{ action: "shown again who", because: "a passkey" }]);
        return true;
      });
      return { fits };
    },
  });

  openRoute(app, passkeyOptionsAtTheDoor, {
    because,
    answer: async ({ request }) => {
      const options = await withTicket(services, request, "second step", async (at, ticket, token) => {
        if (ticket.content.next !== "set up") return undefined;
        const holder = holderOf(ticket);
        const staff = await findStaff(at, holder.programmeId, holder.staffId);
        return staff && beginPasskey(services, at, { ...holder, firstName: staff.firstName }, token);
      });
      if (!options) throw ticketOver();
      return { options: { ...options } };
    },
  });

  openRoute(app, addPasskeyAtTheDoor, {
    because,
    answer: async ({ request, reply, body }) => {
      const done = await withTicket(services, request, "second step", async (at, ticket, token) => {
        const holder = holderOf(ticket);
        if (ticket.content.next !== "set up" || !(await keepPasskey(services, at, holder, token, body)))
          return { refused: true } as const;
        const session = await openAfter(at, request, ticket, token, "password and passkey");
        return session && { session, holder };
      });
      if (!done) throw ticketOver();
      if ("refused" in done) throw refused();
      comeIn(services, request, reply, done);
      return signedIn({ next: "in" });
    },
  });
}
