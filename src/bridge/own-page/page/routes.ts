import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Services } from "../../../platform/http/index.ts";
import { type Said, type SessionPage, type Sure, saidKinds } from "../page-data.ts";
import { personPages } from "../render.ts";
import { loadColleague } from "../store.ts";
import { keepLanguage, languageOf } from "./cookies.ts";
import { html, open } from "./frame.ts";
import { loadPage, type Wish } from "./load.ts";
import { asPerson, formTokenOf } from "./session.ts";

const because = "the person's own session decides; without one there is a neutral page";
const idleSeconds = 120;

const plainSure = z.enum(["call-back", "stop", "stop-sharing", "start-again"]);
const sureAboutStaff = z.enum(["not-this-peer", "block"]);

/** What the person reads. Each page goes back to the neutral one by itself, by a header and without script. */
export function registerPages(app: FastifyInstance, services: Services): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, wish: Wish) => {
    const loaded = await asPerson(services, request, (act) =>
      loadPage(act, services.keys, wish, (own) => languageOf(request, own)),
    );
    if (!loaded) return reply.redirect("/p", 303);
    keepLanguage(request, reply);
    const { renderOwnPage, style } = await personPages();
    const { page, timeZone, language } = loaded;
    const form = { token: formTokenOf(services, request), id: uuidv7() };
    const here = request.url.split("?")[0] ?? "/p/home";
    const around = { language, now: services.clock(), timeZone, here: `${here}${about(request)}`, style };
    reply.header("refresh", `${idleSeconds};url=/p`);
    return html(reply, renderOwnPage({ ...page, form, said: saidIn(request) }, around));
  };

  const pages: readonly Exclude<SessionPage["kind"], "sure">[] = ["home", "sharing", "looked", "written"];
  for (const page of pages)
    app.get(`/p/${page}`, open(because), (request, reply) => show(request, reply, page));

  app.get<{ Params: { what: string } }>("/p/sure/:what", open(because), async (request, reply) => {
    const sure = await sureOf(services, request);
    return sure ? show(request, reply, sure) : reply.redirect("/p/home", 303);
  });
}

async function sureOf(
  services: Services,
  request: FastifyRequest<{ Params: { what: string } }>,
): Promise<Sure | undefined> {
  const plain = plainSure.safeParse(request.params.what);
  if (plain.success) return { what: plain.data };
  const what = sureAboutStaff.safeParse(request.params.what);
  const staff = staffIn(request);
  if (!what.success || !staff) return undefined;
  const colleague = await asPerson(services, request, (act) => loadColleague(act, staff));
  return colleague && { what: what.data, staffId: staff, firstName: colleague.firstName };
}

const queryOf = ({ query }: FastifyRequest): Readonly<Record<string, unknown>> =>
  typeof query === "object" && query !== null ? (query as Record<string, unknown>) : {};

const staffIn = (request: FastifyRequest): string | undefined =>
  z.uuid().safeParse(queryOf(request).staff).data;

/** The language switch keeps whom a question is about. */
function about(request: FastifyRequest): string {
  const staff = staffIn(request);
  return staff ? `?staff=${staff}` : "";
}

const saidIn = (request: FastifyRequest): Said | null =>
  saidKinds.find((kind) => kind === queryOf(request).said) ?? null;
