import type { RateLimitOptions } from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Contract } from "./contract.ts";
import { refuseForeignForms } from "./foreign-forms.ts";
import { type Checked, schemaOf } from "./schema-of.ts";

/** What a handler at the door gets: nobody acts yet, so it finds out who, and as whom to act, on its own. */
export interface OpenCall<P, Q, B> {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
}

interface Opening<P, Q, B, A> {
  /** Why anyone at all may send this. */
  readonly because: string;
  readonly rateLimit?: RateLimitOptions;
  readonly answer: (call: OpenCall<P, Q, B>) => Promise<A>;
}

/** Registers a route for people who are not signed in (yet): the door. Its contract is an allow-list like any other's. */
export function openRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  app: FastifyInstance,
  definition: Contract<P, Q, B, A>,
  opening: Opening<Checked<P>, Checked<Q>, Checked<B>, z.input<A>>,
): void {
  app.route({
    method: definition.method,
    url: definition.path,
    schema: schemaOf(definition),
    config: { openBecause: opening.because, ...(opening.rateLimit && { rateLimit: opening.rateLimit }) },
    onRequest: refuseForeignForms,
    handler: (request, reply) =>
      opening.answer({
        request,
        reply,
        params: request.params as Checked<P>,
        query: request.query as Checked<Q>,
        body: request.body as Checked<B>,
      }),
  });
}
