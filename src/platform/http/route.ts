import type { FastifyInstance, FastifyRequest } from "fastify";
import type { z } from "zod";
import { type Look, record, recordLooks } from "../audit/index.ts";
import { type Act, actAsHolder, hashOf, type StaffIdentity } from "../database/index.ts";
import type { ItemKind, Permission } from "../permit/index.ts";
import { answerOnce } from "./answer-once.ts";
import { type Contract, leaseHeader } from "./contract.ts";
import { refuseForeignForms } from "./foreign-forms.ts";
import { notFound, notYourRole, signInNeeded } from "./problem.ts";
import { askHeaders, type Checked, commandHeaders, schemaOf } from "./schema-of.ts";
import type { Services } from "./services.ts";
import { sessionCookieOf } from "./session-cookie.ts";

/** Whoever reaches a route of the programming interface. A person's own session opens their own page and nothing else. */
export type SignedIn = StaffIdentity;

/** What a handler gets: the checked request, and a transaction in which the signed-in one acts. */
export interface Call<P, Q, B> {
  readonly act: Act<SignedIn>;
  readonly services: Services;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The lease that the phone says it asks or writes under; whether it is one is for `platform/changes` to say. */
  readonly leaseId: string | null;
  /** Which of the signed-in one's sessions this is: sha256 of its cookie. */
  readonly sessionHash: Buffer;
  /** Notes a look at someone's record; written before the answer leaves. */
  look(personIds: readonly string[], items: readonly ItemKind[]): void;
}

interface Handling<P, Q, B, A> {
  /** Who may, in words. Asked on every request, also when the answer is a replay. */
  readonly permit: (call: Call<P, Q, B>) => Permission | Promise<Permission>;
  readonly answer: (call: Call<P, Q, B>) => Promise<A>;
  /** For a command: what stands in the audit trail, and about whom. */
  readonly audit?: (
    call: Call<P, Q, B>,
    answer: A,
  ) => { readonly action: string; readonly personId?: string };
  /** For a command: adds what must not lie in the database (a link that works once), at first and at each replay. */
  readonly reveal?: (call: Call<P, Q, B>, stored: A) => A | Promise<A>;
}

/**
 * Registers one route for staff: session, permission, work, access log, audit and the stored answer of a command,
 * all in one transaction. A route can't be registered without saying who may.
 *
 * Errors: 400 (shape), 401, 403 where the role alone decides, 404 for forbidden and missing alike, 409, 503.
 */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  app: FastifyInstance,
  services: Services,
  definition: Contract<P, Q, B, A>,
  handling: Handling<Checked<P>, Checked<Q>, Checked<B>, z.input<A>>,
): void {
  app.route({
    method: definition.method,
    url: definition.path,
    schema: schemaOf(definition, definition.method === "GET" ? askHeaders : commandHeaders),
    onRequest: [refuseForeignForms, refuseWithoutCookie],
    handler: (request) => handle(request, services, definition, handling),
  });
}

function leaseOf(request: FastifyRequest): string | null {
  const said = request.headers[leaseHeader];
  return typeof said === "string" ? said : null;
}

/** Before the request is read: whoever isn't signed in learns nothing about what a right one looks like. */
async function refuseWithoutCookie(request: FastifyRequest): Promise<void> {
  if (!sessionCookieOf(request)) throw signInNeeded();
}

function handle<P, Q, B, A>(
  request: FastifyRequest,
  services: Services,
  definition: Contract,
  handling: Handling<P, Q, B, A>,
): Promise<A> {
  return actAsHolder(services.database, sessionCookieOf(request) ?? "", services.clock(), async (holder) => {
    if (holder?.who.kind !== "staff") throw signInNeeded();
    const act = { ...holder, who: holder.who };
    const looks: Look[] = [];
    const call: Call<P, Q, B> = {
      act,
      services,
      params: request.params as P,
      query: request.query as Q,
      body: request.body as B,
      leaseId: leaseOf(request),
      get sessionHash() {
        return hashOf(sessionCookieOf(request) ?? "");
      },
      look: (personIds, items) => looks.push({ personIds, items }),
    };
    const permission = await handling.permit(call);
    request.permissionAsked = true;
    if (!permission.allowed) throw permission.refusedBy === "role" ? notYourRole() : notFound();
    const run = async (): Promise<A> => {
      const answer = await handling.answer(call);
      const done = handling.audit?.(call, answer);
      const entries = done ? [{ ...done, because: permission.because }] : [];
      recordLooks(act, looks, permission.because);
      record(act, act.who.programmeId, entries);
      return answer;
    };
    if (definition.method === "GET") return run();
    const answer = await answerOnce(request, act, definition, run);
    return handling.reveal ? handling.reveal(call, answer) : answer;
  });
}
