import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { record } from "../audit/index.ts";
import { type Act, actAsHolder, type PersonIdentity, type StaffIdentity } from "../database/index.ts";
import type { ItemKind, Permission } from "../permit/index.ts";
import { answerOnce } from "./answer-once.ts";
import type { Contract } from "./contract.ts";
import { notFound, notYourRole, problemShape, signInNeeded } from "./problem.ts";
import type { Services } from "./services.ts";
import { sessionCookieOf } from "./session-cookie.ts";

export type SignedIn = StaffIdentity | PersonIdentity;

/** What a handler gets: the checked request, and a transaction in which the signed-in one acts. */
export interface Call<P, Q, B> {
  readonly act: Act<SignedIn>;
  readonly services: Services;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
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
}

type Out<T> = T extends z.ZodType ? z.output<T> : undefined;

/**
 * Registers one route: session, permission, work, access log, audit and the stored answer of a command, all in
 * one transaction. A route can't be registered without saying who may.
 *
 * Errors: 400 (shape), 401, 403 where the role alone decides, 404 for forbidden and missing alike, 409, 503.
 */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  app: FastifyInstance,
  services: Services,
  definition: Contract<P, Q, B, A>,
  handling: Handling<Out<P>, Out<Q>, Out<B>, z.input<A>>,
): void {
  const changes = definition.method !== "GET";
  app.route({
    method: definition.method,
    url: definition.path,
    schema: {
      summary: definition.summary,
      tags: [definition.tag],
      ...(definition.params && { params: definition.params }),
      ...(definition.query && { querystring: definition.query }),
      ...(definition.body && { body: definition.body }),
      ...(changes && { headers: commandHeaders }),
      response: { 200: definition.answer, "4xx": problemShape, "5xx": problemShape },
    },
    handler: (request, reply) => handle(request, reply, services, definition, handling),
  });
}

const commandHeaders = z.looseObject({
  "idempotency-key": z.uuid({ error: "Send an Idempotency-Key: a UUID made where the fact was made." }),
});

async function handle<P, Q, B, A>(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  definition: Contract,
  handling: Handling<P, Q, B, A>,
): Promise<unknown> {
  const cookie = sessionCookieOf(request);
  request.permissionAsked = true;
  if (!cookie) throw signInNeeded();
  const work = () =>
    actAsHolder(services.database, cookie, services.clock(), async (act) => {
      if (!act) throw signInNeeded();
      const looks: { personIds: readonly string[]; items: readonly ItemKind[] }[] = [];
      const call: Call<P, Q, B> = {
        act,
        services,
        params: request.params as P,
        query: request.query as Q,
        body: request.body as B,
        look: (personIds, items) => looks.push({ personIds, items }),
      };
      const permission = await handling.permit(call);
      if (!permission.allowed) throw permission.refusedBy === "role" ? notYourRole() : notFound();
      const run = async (): Promise<A> => {
        const answer = await handling.answer(call);
        const done = handling.audit?.(call, answer);
        await record(act, act.who.programmeId, [
          ...looks.flatMap(({ personIds, items }) =>
            personIds.map((personId) => ({ action: "look", because: permission.because, personId, items })),
          ),
          ...(done ? [{ ...done, because: permission.because }] : []),
        ]);
        return answer;
      };
      return definition.method === "GET" ? run() : answerOnce(request, act, definition, run);
    });
  return reply.code(200).send(await work());
}
