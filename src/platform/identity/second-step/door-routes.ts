import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Act, switching } from "../../database/index.ts";
import { openRoute, Problem, type Services, setSessionCookie, tooMany } from "../../http/index.ts";
import { browserKnownTo, rememberBrowser } from "../limits/known-browser.ts";
import { codesCountedFor } from "../limits/rules.ts";
import { giveTriesBackWithin, takeTriesWithin } from "../limits/store.ts";
import type { Proof } from "../proof/proof.ts";
import { noteRefusal } from "../proof/refusal.ts";
import { signedIn } from "../proof/signed-in.ts";
import { type NewSession, openSessionWithin } from "../session/open-session.ts";
import { countWrongTry, deleteTicket, type Ticket } from "../ticket/store.ts";
import { withTicket } from "../ticket/ticket.ts";
import { confirmAtTheDoor, secondStepAtTheDoor, setUpAtTheDoor } from "./contract.ts";
import { mostWrongCodes } from "./rules.ts";
import {
  beginApp,
  confirmApp,
  newPaperCodes,
  paperCodesOf,
  pendingSecret,
  spendSecondStep,
} from "./second-step.ts";
import type { Holder } from "./store.ts";
import { uriOf } from "./totp.ts";

const because = "between password and session: whoever holds the ticket of the first step, and nothing else";

/** The second step of a sign-in. Its ticket opens these routes only. */
export function registerSecondStepAtTheDoor(app: FastifyInstance, services: Services): void {
  openRoute(app, secondStepAtTheDoor, {
    because,
    answer: async ({ request, reply, body }) => {
      const tried = await tryCode(services, request, body.code);
      if (!tried) throw ticketOver();
      if ("wait" in tried) throw tooMany(tried.wait);
      if ("wrong" in tried) {
        await noteRefusal(services, tried.wrong, "the second step does not fit");
        throw new Problem(403, "code-refused", "This code does not fit.");
      }
      comeIn(services, request, reply, tried);
      return signedIn({ next: "in" });
    },
  });

  openRoute(app, setUpAtTheDoor, {
    because,
    answer: async ({ request }) => {
      const secret = await withTicket(services, request, "second step", async (at, ticket) => {
        if (ticket.content.next !== "set up") return undefined;
        const holder = holderOf(ticket);
        await beginApp(services, at, holder);
        return pendingSecret(services, at, holder);
      });
      if (!secret) throw ticketOver();
      return { secret, uri: uriOf(secret, new URL(services.origin).hostname) };
    },
  });

  openRoute(app, confirmAtTheDoor, {
    because,
    answer: async ({ request, reply, body }) => {
      const done = await withTicket(services, request, "second step", async (at, ticket, token) => {
        const holder = holderOf(ticket);
        if (ticket.content.next !== "set up" || !(await confirmApp(services, at, holder, body.code)))
          return { wrong: true } as const;
        const batchId = await newPaperCodes(services, at, holder);
        const session = await openAfter(at, request, ticket, token, "password and code");
        return session && { session, holder, paperCodes: paperCodesOf(services, holder, batchId) };
      });
      if (!done) throw ticketOver();
      if ("wrong" in done) throw new Problem(403, "code-refused", "This code does not fit.");
      comeIn(services, request, reply, done);
      return { paperCodes: done.paperCodes };
    },
  });
}

type Tried =
  | { readonly session: NewSession; readonly holder: Holder }
  | { readonly wrong: { readonly programmeId: string; readonly id: string } }
  | { readonly wait: number };

/** One try of a code: counted in its ticket and over all tickets of the account. */
const tryCode = (services: Services, request: FastifyRequest, code: string): Promise<Tried | undefined> =>
  withTicket(services, request, "second step", async (at, ticket, token): Promise<Tried | undefined> => {
    const holder = holderOf(ticket);
    if (ticket.content.next !== "second step") return undefined;
    const counted = codesCountedFor(holder.staffId, browserKnownTo(services, request, holder.staffId));
    const wait = await takeTriesWithin(services, at, counted);
    if (wait > 0) return { wait };
    const used = await spendSecondStep(services, at, holder, code);
    if (!used) {
      const wrong = ticket.wrongTries + 1;
      if (wrong >= mostWrongCodes) await deleteTicket(at, token);
      else await countWrongTry(at, token, wrong);
      return { wrong: { programmeId: holder.programmeId, id: holder.staffId } };
    }
    await giveTriesBackWithin(services, at, counted);
    const by = used === "app" ? "password and code" : "password and paper code";
    const session = await openAfter(at, request, ticket, token, by);
    return session && { session, holder };
  });

/** The session in the transaction that uses the ticket up: both, or neither. */
export async function openAfter(
  at: Act,
  request: FastifyRequest,
  ticket: Ticket,
  token: string,
  by: Proof["by"],
): Promise<NewSession | undefined> {
  if (!(await deleteTicket(at, token))) return undefined;
  const { programmeId, staffId } = holderOf(ticket);
  return switching(at, { kind: "door", token: "", programmeId }, (door) =>
    openSessionWithin(door, { by, who: { kind: "staff", programmeId, id: staffId } }, request),
  );
}

export function comeIn(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { session, holder }: { readonly session: NewSession; readonly holder: Holder },
): void {
  setSessionCookie(request, reply, session.cookie, session.seconds);
  rememberBrowser(services, request, reply, holder.staffId);
}

export const holderOf = ({ programmeId, content }: Ticket): Holder => ({
  programmeId,
  staffId: content.staffId ?? "",
});

/** 403, because 401 would mean a session. */
export const ticketOver = () =>
  new Problem(403, "begin-again", "This took too long, or was tried too often. Begin again.");
