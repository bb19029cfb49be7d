import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Services } from "../../platform/http/index.ts";
import { pickLanguage } from "../../platform/words/language.ts";
import { bestTimes } from "../invitation/contract.ts";
import { html, neutralFrame, openWithLimit, personPages } from "../own-page/index.ts";
import { askByCode, withWard } from "./ask.ts";
import { registerNewCode } from "./code-routes.ts";
import type { WardCodePage } from "./page-data.ts";

const because = "anyone who holds the ward's printed code; it shows nothing back";
const looksAMinute = 60;
const asksAMinute = 15;

const askForm = z.object({
  id: z.uuid(),
  saidYes: z.literal("yes").optional(),
  bed: z.string().trim().max(20).default(""),
  bestTime: z.enum(bestTimes).default("any time"),
});

interface Coded {
  readonly Params: { readonly code: string };
}

/** Asking for a peer from a ward without accounts. An unknown code looks like a page that isn't there. */
export async function registerWardCode(app: FastifyInstance, services: Services): Promise<void> {
  registerNewCode(app, services);
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
    const actionOf = (code: string) => `/w/${encodeURIComponent(code)}`;

    pages.get<Coded>("/w/:code", openWithLimit(because, looksAMinute), async (request, reply) => {
      const { code } = request.params;
      const unit = await unitOf(code);
      if (!unit) return show(request, reply, { kind: "missing" });
      return show(request, reply, { kind: "ask", unit, action: actionOf(code), id: uuidv7(), filled: null });
    });

    pages.get<Coded>("/w/:code/card", openWithLimit(because, looksAMinute), async (request, reply) => {
      const { code } = request.params;
      const unit = await unitOf(code);
      if (!unit) return show(request, reply, { kind: "missing" });
      const address = `${services.origin.replace(/^https?:\/\//, "")}${actionOf(code)}`;
      return show(request, reply, { kind: "card", unit, address });
    });

    pages.post<Coded>("/w/:code", openWithLimit(because, asksAMinute), async (request, reply) => {
      const { code } = request.params;
      const unit = await unitOf(code);
      if (!unit) return show(request, reply, { kind: "missing" });
      const form = askForm.safeParse(request.body);
      const { id = uuidv7(), saidYes, bed = "", bestTime = "any time" } = form.data ?? {};
      const filled = { saidYes: saidYes === "yes", bed, bestTime };
      if (!form.success || !filled.saidYes || bed === "")
        return show(request, reply.code(400), { kind: "ask", unit, action: actionOf(code), id, filled });
      const outcome = await askByCode(services, code, { id, bed, bestTime });
      if (!outcome) return show(request, reply, { kind: "missing" });
      return outcome.done === "call"
        ? show(request, reply, { kind: "call", phone: outcome.phone })
        : show(request, reply, { kind: "received" });
    });
  });
}

const languageOf = (request: FastifyRequest) => {
  const query = request.query as { readonly lang?: string } | undefined;
  return pickLanguage({ chosen: query?.lang, browser: request.headers["accept-language"]?.split(",") ?? [] });
};
