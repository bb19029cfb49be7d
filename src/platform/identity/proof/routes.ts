import type { FastifyInstance, FastifyRequest } from "fastify";
import { openRoute, Problem, type Services, tooMany } from "../../http/index.ts";
import { signIn } from "../contract.ts";
import { browserKnownTo } from "../limits/known-browser.ts";
import { networkOf } from "../limits/network.ts";
import { type Counted, countedFor } from "../limits/rules.ts";
import { giveTriesBack, takeTries } from "../limits/store.ts";
import { startEvenTime } from "./even-time.ts";
import { letIn } from "./let-in.ts";
import { provePassword } from "./prove-password.ts";
import { noteRefusal } from "./refusal.ts";
import { signedIn } from "./signed-in.ts";
import { type Credential, findCredential } from "./store.ts";

/** The first way to prove who one is: address and password. */
export function registerProofs(app: FastifyInstance, services: Services): void {
  openRoute(app, signIn, {
    because: "the door: whoever comes in has no session yet",
    answer: async ({ request, reply, body }) => {
      const timeIsOver = startEvenTime();
      const credential = await findCredential(services.database, body.email, services.clock());
      const counted = countedHere(services, request, body.email, credential);
      const wait = await takeTries(services, counted);
      if (wait > 0) throw tooMany(wait);
      const tried = await provePassword(credential, body.password);
      if (tried.fits) await giveTriesBack(services, counted);
      const next = tried.fits ? await letIn(services, request, reply, tried.proof) : undefined;
      if (next) return signedIn(next);
      await (tried.fits
        ? noteRefusal(services, tried.proof.who, "no longer works here")
        : noteRefusal(services, tried.whose, "the password does not fit"));
      await timeIsOver();
      throw signInRefused();
    },
  });
}

/** Counted alike for an address that is nobody's, so that the limit tells nothing either. */
function countedHere(
  services: Services,
  request: FastifyRequest,
  email: string,
  credential: Credential | undefined,
): readonly Counted[] {
  const browser = browserKnownTo(services, request, credential?.staffId);
  return countedFor({ email, network: networkOf(request.ip), browser });
}

/** One answer for every no. 403, because 401 means "sign in first" and this is how one does. */
const signInRefused = () => new Problem(403, "sign-in-refused", "Address and password do not fit.");
