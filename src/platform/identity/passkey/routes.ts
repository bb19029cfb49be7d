import type { FastifyInstance } from "fastify";
import type { Act } from "../../database/index.ts";
import { notFound, Problem, route, type Services, type SignedIn } from "../../http/index.ts";
import { allow } from "../../permit/index.ts";
import { asSystem, type Holder } from "../second-step/store.ts";
import { mustBeFresh } from "../session/fresh.ts";
import { endSessionsOf } from "../session/store.ts";
import { addPasskey, passkeyOptions, removePasskey, renamePasskey } from "./contract.ts";
import { beginPasskey, keepPasskey } from "./making.ts";
import { deletePasskeys, renamePasskey as rename } from "./store.ts";

const own = () => allow("one's own passkeys");
const holderOf = ({ who }: Act<SignedIn>): Holder => ({ programmeId: who.programmeId, staffId: who.id });

/** Making, naming and removing one's own passkeys. */
export function registerPasskeys(app: FastifyInstance, services: Services): void {
  route(app, services, passkeyOptions, {
    permit: own,
    answer: async (call) => {
      await mustBeFresh(call);
      const holder = { ...holderOf(call.act), firstName: call.act.who.firstName };
      const options = await beginPasskey(services, call.act, holder, call.sessionHash.toString("hex"));
      return { options: { ...options } };
    },
  });

  route(app, services, addPasskey, {
    permit: own,
    audit: () => ({ action: "passkey added" }),
    answer: async ({ act, body, sessionHash }) => {
      const passkeyId = await keepPasskey(services, act, holderOf(act), sessionHash.toString("hex"), body);
      if (!passkeyId) throw new Problem(403, "passkey-refused", "This passkey does not fit.");
      return { passkeyId };
    },
  });

  route(app, services, renamePasskey, {
    permit: own,
    audit: () => ({ action: "passkey named" }),
    answer: async ({ act, params, body }) => {
      const done = await asSystem(act, act.who.programmeId, ({ db }) =>
        rename(db, holderOf(act), params.passkeyId, body.name),
      );
      if (!done) throw notFound();
      return params;
    },
  });

  route(app, services, removePasskey, {
    permit: own,
    audit: () => ({ action: "passkey removed" }),
    answer: async (call) => {
      await mustBeFresh(call);
      const holder = holderOf(call.act);
      const gone = await asSystem(call.act, holder.programmeId, ({ db }) =>
        deletePasskeys(db, holder, call.params.passkeyId),
      );
      if (gone === 0) throw notFound();
      await endSessionsOf(call.act, holder, call.sessionHash);
      return { removed: true as const };
    },
  });
}
