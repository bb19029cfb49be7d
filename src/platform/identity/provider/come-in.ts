import type { FastifyReply, FastifyRequest } from "fastify";
import { record } from "../../audit/index.ts";
import { act, switching } from "../../database/index.ts";
import { type Services, setSessionCookie } from "../../http/index.ts";
import { openSessionWithin } from "../session/open-session.ts";
import { admitVouched } from "./admit.ts";
import { addCheck } from "./recheck-job.ts";
import { sealTokens } from "./seal-tokens.ts";
import { insertProviderSession } from "./session-store.ts";
import type { Provider } from "./store.ts";
import type { Vouched } from "./vouched.ts";

/** The account in line with the provider, the session, and the first check to come: all or nothing. @returns whether one is in */
export async function comeInVouched(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  provider: Provider,
  who: Vouched,
): Promise<boolean> {
  const { programmeId } = provider;
  const system = { kind: "system", programmeId } as const;
  const session = await act(services.database, system, services.clock(), async (at) => {
    const admitted = await admitVouched(services, at, provider, who);
    if ("refused" in admitted) {
      record(at, programmeId, [{ action: "sign-in refused", because: `by provider: ${admitted.refused}` }]);
      return undefined;
    }
    const { staffId, keyId } = admitted;
    const proof = { by: "provider", who: { kind: "staff", programmeId, id: staffId } } as const;
    const opened = await switching(at, { kind: "door", token: "", programmeId }, (door) =>
      openSessionWithin(door, proof, request),
    );
    if (!opened) return undefined;
    const tokensSealed = await sealTokens(services, keyId, who);
    const { subject, sid } = who;
    const kept = { staffId, subject, sid, tokensSealed };
    const sessionId = await insertProviderSession(at, provider, opened.cookie, kept);
    addCheck(at, provider, sessionId);
    return opened;
  });
  if (!session) return false;
  setSessionCookie(request, reply, session.cookie, session.seconds);
  return true;
}
