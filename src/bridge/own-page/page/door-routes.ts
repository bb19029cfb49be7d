import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { clearSessionCookie, type Services, setSessionCookie } from "../../../platform/http/index.ts";
import { openSession } from "../../../platform/identity/index.ts";
import { openDoor } from "../link/open-door.ts";
import type { OwnPage } from "../page-data.ts";
import { personPages } from "../render.ts";
import { forgetLink, keepLanguage, keepLink, keptLink, languageOf } from "./cookies.ts";
import { html, open, openWithLimit } from "./frame.ts";
import { endPersonSession } from "./session.ts";

const byLink = "whoever holds a link and its code; the page says nothing before both are right";
const triesAMinute = 30;
const codeForm = z.object({ code: z.string().max(40) });

/** Getting in and getting out. A link that is unknown, expired or closed looks like every other. */
export function registerDoor(app: FastifyInstance, services: Services): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, page: OwnPage) => {
    keepLanguage(request, reply);
    const { renderOwnPage, style } = await personPages();
    const here = request.url.split("?")[0] ?? "/p";
    const around = { language: languageOf(request), now: services.clock(), timeZone: "UTC", here, style };
    return html(reply, renderOwnPage(page, around));
  };
  const tryToOpen = async (request: FastifyRequest, reply: FastifyReply, token: string, action: string) => {
    const form = codeForm.safeParse(request.body);
    const who = form.success ? await openDoor(services, token, form.data.code) : undefined;
    const session = who && (await openSession(services, { by: "own page", who }, request));
    if (!session) return show(request, reply.code(403), { kind: "door", action, wrong: true });
    setSessionCookie(request, reply, session.cookie, session.seconds);
    keepLink(request, reply, token);
    return reply.redirect("/p/home", 303);
  };

  app.get<{ Params: { token: string } }>("/p/:token", open(byLink), (request, reply) =>
    show(request, reply, {
      kind: "door",
      action: `/p/${encodeURIComponent(request.params.token)}`,
      wrong: false,
    }),
  );
  app.post<{ Params: { token: string } }>(
    "/p/:token",
    openWithLimit(byLink, triesAMinute),
    (request, reply) =>
      tryToOpen(request, reply, request.params.token, `/p/${encodeURIComponent(request.params.token)}`),
  );

  // Without the link in the address: where a page goes by itself after two minutes, and asks for the code again.
  app.get("/p", open(byLink), (request, reply) =>
    show(
      request,
      reply,
      keptLink(request)
        ? { kind: "door", action: "/p", wrong: false }
        : { kind: "notes", demo: services.demo },
    ),
  );
  app.post("/p", openWithLimit(byLink, triesAMinute), (request, reply) =>
    tryToOpen(request, reply, keptLink(request) ?? "", "/p"),
  );

  const leave = async (request: FastifyRequest, reply: FastifyReply) => {
    await endPersonSession(services, request);
    clearSessionCookie(request, reply);
    forgetLink(request, reply);
    return reply.header("clear-site-data", '"cache"').redirect("/p", 303);
  };
  app.post("/p/leave", open("leaving fast needs nothing"), leave);
}
