import { randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { conflict, route, type Services } from "../../http/index.ts";
import { allow } from "../../permit/index.ts";
import { endLease, keyOfWhatWaits, ownLeases, takeLease } from "../contract.ts";
import type { Holdings } from "../holdings.ts";
import { mayHoldOnPhone } from "../policy.ts";
import { outboxKeyOf, rememberDevice } from "./device-store.ts";
import { leaseEnd } from "./rules.ts";
import { beginLease, endLeaseNow, loadDevices } from "./store.ts";

/** A phone's lease: taken at sign-in, ended with work. */
export function registerLeases(app: FastifyInstance, services: Services, { shiftNow }: Holdings): void {
  route(app, services, takeLease, {
    permit: ({ act }) => mayHoldOnPhone(act.who.roles),
    audit: () => ({ action: "lease begins" }),
    async answer({ act, body }) {
      const shift = await shiftNow(act, act.who.programmeId, act.who.id);
      if (!shift) throw conflict("off-shift", "You are off shift.");
      await rememberDevice(act, services.keys, body.deviceId);
      const leaseId = uuidv7();
      const from = act.now;
      const until = leaseEnd(from, shift.until);
      await beginLease(act, { ...body, leaseId, shiftId: shift.shiftId, from, until });
      return {
        leaseId,
        from: from.toISOString(),
        until: until.toISOString(),
        storeSecret: "",
        outboxKey: "",
      };
    },
    // Only a phone that did not hear the first answer asks again under the same key: another secret is as good.
    reveal: async ({ act, body }, stored) => ({
      ...stored,
      storeSecret: randomBytes(32).toString("base64url"),
      outboxKey: await outboxKeyOf(act, services.keys, body.deviceId),
    }),
  });

  route(app, services, keyOfWhatWaits, {
    permit: ({ act }) => mayHoldOnPhone(act.who.roles),
    audit: () => ({ action: "key of what waits" }),
    async answer({ act, body }) {
      // A phone that nobody knows is told so, and nothing of it is kept.
      await outboxKeyOf(act, services.keys, body.deviceId);
      return { outboxKey: "" };
    },
    reveal: async ({ act, body }) => ({ outboxKey: await outboxKeyOf(act, services.keys, body.deviceId) }),
  });

  route(app, services, endLease, {
    permit: () => allow("one's own lease"),
    audit: () => ({ action: "lease ends" }),
    async answer({ act, body }) {
      await endLeaseNow(act, body.leaseId);
      return { ended: true as const };
    },
  });

  route(app, services, ownLeases, {
    permit: () => allow("one's own phones"),
    answer: async ({ act }) => ({
      devices: (await loadDevices(act)).map(({ deviceId, leaseId, startsAt, endsAt, endedAt }) => ({
        deviceId,
        leaseId,
        from: startsAt.toISOString(),
        until: endsAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      })),
    }),
  });
}
