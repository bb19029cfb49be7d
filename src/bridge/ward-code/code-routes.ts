import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { notFound, route, type Services } from "../../platform/http/index.ts";
import { codeOf } from "./code.ts";
import { newWardCode } from "./contract.ts";
import { mayMakeCodes } from "./policy.ts";
import { giveCode } from "./store.ts";

/** A coordinator prints a ward's card. */
export function registerNewCode(app: FastifyInstance, services: Services): void {
  const { keys } = services;
  route(app, services, newWardCode, {
    permit: ({ act }) => mayMakeCodes(act.who.roles),
    audit: () => ({ action: "new ward code" }),
    async answer({ act, params }) {
      const codeId = uuidv7();
      if (!(await giveCode(act, params.unitId, codeOf(keys, codeId)))) throw notFound();
      // Stored for a repeated command: the code's id, which is worth nothing without the programme's key.
      return { location: codeId };
    },
    reveal: (_, { location: codeId }) => ({ location: `/w/${codeOf(keys, codeId)}/card` }),
  });
}
