import { STATUS_CODES } from "node:http";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { OutcomeUnknown, troubleKind } from "../database/index.ts";
import { allowed } from "./fixed-headers.ts";
import {
  badRequest,
  databaseAway,
  databaseBusy,
  databaseFull,
  idUsedBefore,
  notFound,
  outcomeUnknown,
  Problem,
  type ProblemDetails,
  tooMany,
} from "./problem.ts";

/** Turns whatever was thrown into a problem; what is not ours is logged by kind and answered without details. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof Problem) return send(reply, error);
    if (hasZodFastifySchemaValidationErrors(error)) {
      const fields = error.validation.map((issue) => ({
        path: issue.instancePath,
        message: issue.message ?? "not valid",
      }));
      return send(reply, notValid(fields));
    }
    const trouble = databaseTrouble(error, request.method === "GET");
    if (trouble) {
      request.log.warn({ route: request.routeOptions.url, err: error }, trouble.code);
      return send(reply, trouble);
    }
    if (error.code === uniqueViolation) return send(reply, idUsedBefore());
    if (unkeepable.includes(error.code)) return send(reply, notValid());
    const status = error.statusCode ?? 500;
    if (status === 429) return send(reply, tooMany());
    // Not the error's own message: a parser's can quote what was sent.
    if (status < 500) return send(reply, new Problem(status, "refused", STATUS_CODES[status] ?? "Refused"));
    request.log.error({ route: request.routeOptions.url, err: error }, "failed");
    return send(
      reply,
      new Problem(500, "our-fault", "Something failed on our side. Nothing was saved; try again."),
    );
  });
  app.setNotFoundHandler((request, reply) => {
    request.permissionAsked = true;
    return send(reply, notFound());
  });
}

/** An address that is none reaches no route and no hook; Fastify's own answer would quote it. */
export function refuseBadAddress(error: FastifyError, _: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 400;
  void send(reply.headers(allowed), new Problem(status, "refused", STATUS_CODES[status] ?? "Refused"));
}

const send = (reply: FastifyReply, problem: Problem) =>
  reply
    .code(problem.status)
    .headers(problem.retryAfter === undefined ? {} : { "retry-after": String(problem.retryAfter) })
    .type("application/problem+json")
    .serializer(JSON.stringify)
    .send(problem.toDetails());

const notValid = (fields?: ProblemDetails["fields"]) =>
  badRequest("not-valid", "Something in the request is missing or not valid.", fields);

/** PostgreSQL: text that it cannot keep, as one with a NUL in it, in a column or in JSON. */
const unkeepable: readonly string[] = ["22021", "22P05"];

/** PostgreSQL: an id that a phone made stands for something else already. */
const uniqueViolation = "23505";

/**
 * Where the database is in trouble, whoever asked is told which, whether anything was saved and what to do. Reading
 * saves nothing, so nothing about it can be unknown.
 */
function databaseTrouble(error: unknown, isReading: boolean): Problem | undefined {
  if (error instanceof OutcomeUnknown) return isReading ? databaseAway() : outcomeUnknown();
  const kind = troubleKind(error);
  return kind && troubles[kind]();
}

const troubles = { away: databaseAway, full: databaseFull, busy: databaseBusy } as const;

/** An error as the log keeps it: kind, code and places in the code. Its message is left out, it can quote a person's data. */
export const errorForLog = (error: Error & { readonly code?: string }) => ({
  type: error.name,
  message: "",
  code: error.code,
  stack: (error.stack ?? "").replace(error.message, "").split("\n").filter(isPlace).slice(0, 8).join("\n"),
});

const isPlace = (line: string): boolean => /^ {4}at /.test(line);
