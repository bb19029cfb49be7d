import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { notFound, route, type Services } from "../../platform/http/index.ts";
import { codeOf, placeToType, wayIn } from "../ward-code/index.ts";
import { newWardCode, type WardLine, wardCodes, wardSheet } from "./contract.ts";
import { mayMakeCodes } from "./policy.ts";
import { findWard, giveCode, loadWards } from "./store.ts";

/** A coordinator's wards: their printed codes, and the sheets to hang up. */
export function registerWardSheets(app: FastifyInstance, services: Services): void {
  const { keys, origin } = services;

  route(app, services, wardCodes, {
    permit: ({ act }) => mayMakeCodes(act.who.roles),
    async answer({ act }) {
      const rows = await loadWards(act);
      const hospitals = new Map(rows.map(({ hospitalId, hospital }) => [hospitalId, hospital]));
      return {
        hospitals: [...hospitals].map(([hospitalId, name]) => ({
          hospitalId,
          name,
          wards: rows.filter((row) => row.hospitalId === hospitalId).map(lineOf),
        })),
      };
    },
  });

  route(app, services, wardSheet, {
    permit: ({ act }) => mayMakeCodes(act.who.roles),
    async answer({ act, params }) {
      const found = await findWard(act, params.unitId);
      if (!found?.wardCodeId) throw notFound();
      const { hospital, ward, phone, wardCodeId } = found;
      const code = codeOf(keys, wardCodeId);
      return { hospital, ward, phone, code, address: placeToType(origin), link: wayIn(origin, code) };
    },
  });

  route(app, services, newWardCode, {
    permit: ({ act }) => mayMakeCodes(act.who.roles),
    audit: () => ({ action: "new ward code" }),
    async answer({ act, params }) {
      const codeId = uuidv7();
      const code = codeOf(keys, codeId);
      if (!(await giveCode(act, params.unitId, { codeId, code }))) throw notFound();
      return { madeAt: act.now.toISOString() };
    },
  });
}

type Row = Awaited<ReturnType<typeof loadWards>>[number];

const lineOf = ({ unitId, name, ...row }: Row): WardLine => ({
  unitId,
  name,
  isFollowed: row.subscribedAt !== null,
  code: row.wardCodeHash
    ? { madeAt: row.wardCodeAt?.toISOString() ?? null, canBePrinted: row.wardCodeId !== null }
    : null,
});
