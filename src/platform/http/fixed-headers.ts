import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import helmet from "helmet";

/**
 * What a browser may do with anything of ours. The same words with every answer, so helmet says them once: finding
 * them again for each answer cost as much as all our reading of its request.
 */
export function tellWhatIsAllowed(app: FastifyInstance): void {
  app.addHook("onRequest", async (_, reply) => {
    reply.headers(allowed);
  });
}

function headersOf(write: ReturnType<typeof helmet>): NodeJS.Dict<string> {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  write(response.req, response, (error) => {
    if (error) throw error;
  });
  return response.getHeaders() as NodeJS.Dict<string>;
}

const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  // A laptop serves plain http; browsers there must not be sent to https.
  upgradeInsecureRequests: null,
};

/** Said once, when this file is read. */
export const allowed = headersOf(
  helmet({
    contentSecurityPolicy: { directives: contentPolicy },
    hsts: { maxAge: 31_536_000 },
    referrerPolicy: { policy: "no-referrer" },
  }),
);
