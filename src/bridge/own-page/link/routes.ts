import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { withinPerson } from "../../../platform/database/index.ts";
import { route, type Services } from "../../../platform/http/index.ts";
import { ownPageLink } from "../../people/contract.ts";
import { mayRecord, relationTo } from "../../people/index.ts";
import { codeHash, codeOf, expiryOf, tokenOf } from "./secrets.ts";
import { openLink } from "./store.ts";

/** A peer hands over the person's own page: a link and a code, shown once. */
export function registerLink(app: FastifyInstance, services: Services): void {
  const { keys } = services;
  route(app, services, ownPageLink, {
    permit: async ({ act, params }) => mayRecord(await relationTo(act, params.personId)),
    audit: ({ params }) => ({ action: "own page: new link", personId: params.personId }),
    async answer({ act, params }) {
      const ref = { programmeId: act.who.programmeId, personId: params.personId };
      const linkId = uuidv7();
      const token = tokenOf(keys, linkId);
      const expiresAt = expiryOf(act.now);
      const hash = codeHash(keys, token, codeOf(keys, linkId));
      await withinPerson(act, ref.programmeId, ref.personId, (inner) =>
        openLink(inner, ref, { linkId, token, codeHash: hash, madeBy: act.who.id, expiresAt }),
      );
      // Stored for a repeated command: the link's id, which is worth nothing without the programme's key.
      return { location: linkId, code: "", expiresAt: expiresAt.toISOString() };
    },
    reveal: (_, { location: linkId, expiresAt }) => ({
      location: `/p/${tokenOf(keys, linkId)}`,
      code: codeOf(keys, linkId),
      expiresAt,
    }),
  });
}
