import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { personPages } from "../render.ts";
import { languageOf } from "./cookies.ts";

/**
 * What the routes below have in common: nothing is kept by browser or search engine, errors are neutral pages, and a form
 * counts only from a page of ours. A page of someone else could otherwise make this browser leave, or come in as another.
 */
export function neutralFrame(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    if (request.method === "POST" && isForeign(request)) return notesPage(request, reply.code(403));
  });
  app.addHook("onSend", async (_, reply) => {
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
    reply.header("x-robots-tag", "noindex, nofollow");
  });
  app.setErrorHandler(
    async (error: { readonly statusCode?: number; readonly status?: number }, request, reply) => {
      const status = error.statusCode ?? error.status ?? 500;
      if (status >= 500) request.log.error({ route: request.routeOptions.url, err: error }, "failed");
      return notesPage(request, reply.code(status));
    },
  );
}

/** As the browser itself says (Fetch Metadata); one that says nothing is believed, as old phones do. */
const isForeign = ({ headers }: FastifyRequest): boolean => {
  const from = headers["sec-fetch-site"];
  return from === "cross-site" || from === "same-site";
};

/** The neutral page instead of an error that would say where this is. */
export async function notesPage(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { renderNotes, style } = await personPages();
  const around = { language: languageOf(request), now: new Date(0), timeZone: "UTC", here: "/p", style };
  return html(reply, renderNotes(around));
}

/** Open by design: these routes find out themselves who asks. */
export const open = (because: string) =>
  ({ config: { openBecause: because }, schema: { hide: true } }) as const;

/** The same, with a limit of requests a minute from one address. */
export const openWithLimit = (because: string, max: number) =>
  ({
    config: { openBecause: because, rateLimit: { max, timeWindow: "1 minute" } },
    schema: { hide: true },
  }) as const;

export const html = (reply: FastifyReply, page: string): FastifyReply =>
  reply.type("text/html; charset=utf-8").send(page);
