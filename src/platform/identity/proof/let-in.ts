import type { FastifyReply, FastifyRequest } from "fastify";
import { act } from "../../database/index.ts";
import { type Services, setSessionCookie } from "../../http/index.ts";
import { rememberBrowser } from "../limits/known-browser.ts";
import { loadProvider } from "../provider/store.ts";
import { afterPassword, type Next } from "../second-step/rules.ts";
import { standingOf } from "../second-step/second-step.ts";
import { openSession } from "../session/open-session.ts";
import { findStaff } from "../session/store.ts";
import { giveTicket } from "../ticket/ticket.ts";
import type { Proof } from "./proof.ts";

/** Proofs that are one thing someone knows, or a link someone holds: a second step may stand behind them. */
const firstSteps: readonly Proof["by"][] = ["password", "invitation", "reset link"];
/** Proofs that we keep ourselves: closed where a programme lets people in through its own provider only. */
const ownWays: readonly Proof["by"][] = [...firstSteps, "passkey"];

/**
 * What a proof opens: a session, or the way to the second step, which can do nothing else and ends after ten minutes.
 * A browser in which someone got all the way in is known to their account from then on.
 *
 * @returns `undefined` when the one proven no longer works here, or comes in through the programme's provider only
 */
export async function letIn(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  proof: Proof,
): Promise<Next | undefined> {
  const next = ownWays.includes(proof.by) ? await nextAfter(services, proof) : ({ next: "in" } as const);
  if (!next) return undefined;
  if (next.next !== "in") {
    const { programmeId, id } = proof.who;
    const content = { staffId: id, by: proof.by, next: next.next };
    await giveTicket(services, request, reply, { programmeId, purpose: "second step", content });
    return next;
  }
  const session = await openSession(services, proof, request);
  if (!session) return undefined;
  setSessionCookie(request, reply, session.cookie, session.seconds);
  if (proof.who.kind === "staff") rememberBrowser(services, request, reply, proof.who.id);
  return next;
}

const nextAfter = (services: Services, { who, by }: Proof): Promise<Next | undefined> =>
  act(
    services.database,
    { kind: "system", programmeId: who.programmeId },
    services.clock(),
    async (system) => {
      const staff = await findStaff(system, who.programmeId, who.id);
      const holder = { programmeId: who.programmeId, staffId: who.id };
      const provider = await loadProvider(system.db, who.programmeId);
      if (!staff || provider?.onlyWay) return undefined;
      if (!firstSteps.includes(by)) return { next: "in" } as const;
      return afterPassword(await standingOf(system, holder, staff.roles));
    },
  );
