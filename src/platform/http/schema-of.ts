import { z } from "zod";
import { type Contract, leaseHeader } from "./contract.ts";
import { problemShape } from "./problem.ts";

/** A contract as Fastify's schema: what is checked on the way in, and the allow-list on the way out. */
export function schemaOf(definition: Contract, headers?: z.ZodType) {
  const { summary, tag, params, query, body, answer } = definition;
  return {
    summary,
    tags: [tag],
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && { body }),
    ...(headers && { headers }),
    response: { 200: answer, "4xx": problemShape, "5xx": problemShape },
  };
}

/** A phone that holds people on a lease says which. */
export const askHeaders = z.looseObject({ [leaseHeader]: z.uuid().optional() });

/** Every command of someone signed in carries these. */
export const commandHeaders = askHeaders.extend({
  "idempotency-key": z.uuid({ error: "Send an Idempotency-Key: a UUID made where the fact was made." }),
});

/** The value a part of a contract has once checked; `undefined` where the contract has no such part. */
export type Checked<T> = T extends z.ZodType ? z.output<T> : undefined;
