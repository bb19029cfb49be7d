import type { FastifyInstance } from "fastify";
import type { Act } from "../../database/index.ts";
import { conflict, route, type Services, type SignedIn, tooMany } from "../../http/index.ts";
import { allow } from "../../permit/index.ts";
import { giveTriesBackWithin, takeTriesWithin } from "../limits/store.ts";
import { listPasskeys } from "../passkey/store.ts";
import { hashPassword, passwordFits } from "../proof/password.ts";
import { changePassword as change, passwordHashOf } from "../proof/store.ts";
import { isRequired } from "../second-step/rules.ts";
import { spendSecondStep } from "../second-step/second-step.ts";
import {
  asSystem,
  countRecoveryCodes,
  findSecondStep,
  type Holder,
  secondStepRoles,
} from "../second-step/store.ts";
import { proveAgain } from "../session/contract.ts";
import { mustBeFresh, provedAt } from "../session/fresh.ts";
import { freshMinutes } from "../session/rules.ts";
import { endSessionsOf, noteProof } from "../session/store.ts";
import { changePassword, security } from "./contract.ts";
import { proofsFor } from "./rules.ts";

const holderOf = ({ who }: Act<SignedIn>): Holder => ({ programmeId: who.programmeId, staffId: who.id });

/** How one's own account is protected, and changing it. */
export function registerSecurity(app: FastifyInstance, services: Services): void {
  route(app, services, security, {
    permit: () => allow("one's own account"),
    answer: async (call) => {
      const has = await readAccount(call.act);
      const fresh = await provedAt(call);
      return { ...has, freshUntil: new Date(fresh.getTime() + freshMinutes * 60_000).toISOString() };
    },
  });

  route(app, services, proveAgain, {
    permit: () => allow("one's own session"),
    audit: (_, { fits }) => ({ action: fits ? "shown again who" : "not shown who" }),
    answer: async ({ act, body, sessionHash }) => {
      const counted = [{ limit: "proof in a session", of: sessionHash.toString("hex") }] as const;
      const wait = await takeTriesWithin(services, act, counted);
      if (wait > 0) throw tooMany(wait);
      const { proofs } = await readAccount(act);
      const way = "code" in body ? "code" : "password";
      const fits = proofs.includes(way) && (await proofFits(services, act, body));
      if (!fits) return { fits };
      await giveTriesBackWithin(services, act, counted);
      await noteProof(act, sessionHash, way);
      return { fits };
    },
  });

  route(app, services, changePassword, {
    permit: () => allow("one's own password"),
    audit: () => ({ action: "password changed" }),
    answer: async (call) => {
      await mustBeFresh(call);
      const { act, body, sessionHash } = call;
      const holder = holderOf(act);
      const passwordHash = await hashPassword(body.password);
      const changed = await asSystem(act, holder.programmeId, (system) =>
        change(system, { ...holder, passwordHash }),
      );
      if (!changed) throw conflict("no-password", "This account has no password here.");
      await endSessionsOf(act, holder, sessionHash);
      return { changed: true as const };
    },
  });
}

function readAccount(act: Act<SignedIn>) {
  const holder = holderOf(act);
  return asSystem(act, holder.programmeId, async (system) => {
    const { db } = system;
    const password = (await passwordHashOf(system, holder)) !== undefined;
    const kept = await findSecondStep(db, holder);
    const app = kept?.confirmedAt
      ? { since: kept.confirmedAt.toISOString(), paperCodesLeft: await countRecoveryCodes(db, holder) }
      : null;
    const passkeys = (await listPasskeys(db, holder)).map(({ passkeyId, name, addedAt, usedAt }) => ({
      passkeyId,
      name,
      addedAt: addedAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
    }));
    const required = isRequired(act.who.roles, await secondStepRoles(db, holder.programmeId));
    const proofs = proofsFor({ password, app: app !== null, passkeys: passkeys.length });
    return { password, app, required, passkeys, proofs };
  });
}

async function proofFits(
  services: Services,
  act: Act<SignedIn>,
  body: { readonly password: string } | { readonly code: string },
): Promise<boolean> {
  const holder = holderOf(act);
  if ("code" in body) return (await spendSecondStep(services, act, holder, body.code)) !== undefined;
  const kept = await asSystem(act, holder.programmeId, (system) => passwordHashOf(system, holder));
  return passwordFits(body.password, kept);
}
