import type { FastifyInstance } from "fastify";
import { record } from "../../audit/index.ts";
import { act } from "../../database/index.ts";
import { openRoute, Problem, type Services, setSessionCookie } from "../../http/index.ts";
import { signIn } from "../contract.ts";
import { openSession } from "../session/open-session.ts";
import { startEvenTime } from "./even-time.ts";
import { type PasswordTried, provePassword } from "./prove-password.ts";
import { signInLimit } from "./sign-in-limit.ts";

/** The ways to prove who one is. */
export function registerProofs(app: FastifyInstance, services: Services): void {
  openRoute(app, signIn, {
    because: "the door: whoever comes in has no session yet",
    rateLimit: signInLimit,
    answer: async ({ request, reply, body }) => {
      const timeIsOver = startEvenTime();
      const tried = await provePassword(services, body.email, body.password);
      const session = tried.fits ? await openSession(services, tried.proof, request) : undefined;
      if (!session) {
        await noteRefusal(services, tried);
        await timeIsOver();
        throw signInRefused();
      }
      setSessionCookie(request, reply, session.cookie, session.seconds);
      return { signedIn: true as const };
    },
  });
}

/** One answer for every no. 403, because 401 means "sign in first" and this is how one does. */
const signInRefused = () => new Problem(403, "sign-in-refused", "Address and password do not fit.");

/** In the audit trail of the programme whose account was tried; an address that is nobody's has none. */
async function noteRefusal(services: Services, tried: PasswordTried): Promise<void> {
  const whose = tried.fits ? tried.proof.who : tried.whose;
  if (!whose) return;
  const why = tried.fits ? "no longer works here" : "the password does not fit";
  const { programmeId, id } = whose;
  await act(services.database, { kind: "door", token: "", programmeId }, services.clock(), (at) =>
    record(at, programmeId, [{ action: "sign-in refused", because: `${why}: account ${id}` }]),
  );
}
