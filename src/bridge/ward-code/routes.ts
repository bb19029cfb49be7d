import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Services } from "../../platform/http/index.ts";
import { pickLanguage } from "../../platform/words/language.ts";
import { bestTimes } from "../invitation/contract.ts";
import { html, neutralFrame, openWithLimit, personPages } from "../own-page/index.ts";
import { pathOf } from "./address.ts";
import { askByCode, withWard } from "./ask.ts";
import { tidy } from "./code.ts";
import { forWhoms, type OtherLanguage, type WardCodePage } from "./page-data.ts";

const because = "anyone who holds the ward's printed code; it shows nothing back";
const looksAMinute = 60;
const asksAMinute = 15;

const askForm = z.object({
  id: z.uuid(),
  forWhom: z.enum(forWhoms),
  bed: z.string().trim().max(20).default(""),
  bestTime: z.enum(bestTimes).default("any time"),
});

interface Coded {
  readonly Params: { readonly code: string };
}

/** Asking for a peer with a ward's printed code. An unknown code looks like a page that isn't there. */
export async function registerWardCode(app: FastifyInstance, services: Services): Promise<void> {
  await app.register(async (pages) => {
    neutralFrame(pages);

    const show = async (request: FastifyRequest, reply: FastifyReply, page: WardCodePage) => {
      const { renderWardCode, style } = await personPages();
      const around = {
        language: languageOf(request),
        now: services.clock(),
        timeZone: "UTC",
        here: "/w",
        style,
      };
      return html(page.kind === "missing" ? reply.code(404) : reply, renderWardCode(page, around));
    };
    const unitOf = (typed: string) => withWard(services, typed, async (_, { unit }) => unit);

    pages.get("/w", openWithLimit(because, looksAMinute), async (request, reply) => {
      const typed = queryOf(request).code;
      if (typed) return reply.redirect(pathOf(tidy(typed)) + chosenIn(request), 303);
      return show(request, reply, { kind: "type", other: otherOf(request, "/w") });
    });

    pages.get<Coded>("/w/:code", openWithLimit(because, looksAMinute), async (request, reply) => {
      const { code } = request.params;
      const unit = await unitOf(code);
      if (!unit) return show(request, reply, { kind: "missing" });
      const form = { action: pathOf(code) + chosenIn(request), id: uuidv7(), filled: null };
      return show(request, reply, { kind: "ask", unit, ...form, other: otherOf(request, pathOf(code)) });
    });

    pages.post<Coded>("/w/:code", openWithLimit(because, asksAMinute), async (request, reply) => {
      const { code } = request.params;
      const unit = await unitOf(code);
      if (!unit) return show(request, reply, { kind: "missing" });
      const form = askForm.safeParse(request.body);
      if (!form.success || form.data.bed === "") {
        const { id, forWhom, bed, bestTime } = mended.parse(request.body ?? {});
        return show(request, reply.code(400), {
          ...{ kind: "ask", unit, action: pathOf(code) + chosenIn(request), id: id ?? uuidv7() },
          ...{ filled: { forWhom, bed, bestTime }, other: otherOf(request, pathOf(code)) },
        });
      }
      const outcome = await askByCode(services, code, form.data);
      if (!outcome) return show(request, reply, { kind: "missing" });
      return outcome.done === "call"
        ? show(request, reply, { kind: "call", phone: outcome.phone })
        : show(request, reply, { kind: "received" });
    });
  });
}

/** Whatever of a form that can't be taken can be shown again. */
const mended = z.object({
  id: askForm.shape.id.nullable().catch(null),
  forWhom: askForm.shape.forWhom.nullable().catch(null),
  bed: askForm.shape.bed.catch(""),
  bestTime: askForm.shape.bestTime.catch("any time"),
});

const queryOf = (request: FastifyRequest) =>
  (request.query ?? {}) as { readonly lang?: string; readonly code?: string };

const languageOf = (request: FastifyRequest) =>
  pickLanguage({
    chosen: queryOf(request).lang,
    browser: request.headers["accept-language"]?.split(",") ?? [],
  });

/** A language that was chosen on the page goes along to the next. */
const chosenIn = (request: FastifyRequest): string =>
  queryOf(request).lang === undefined ? "" : `?lang=${languageOf(request)}`;

function otherOf(request: FastifyRequest, path: string): OtherLanguage {
  const language = languageOf(request) === "en" ? "fr" : "en";
  return { language, href: `${path}?lang=${language}` };
}
