import type { FastifyReply, FastifyRequest } from "fastify";
import { isLanguage, type Language, pickLanguage } from "../../../platform/words/language.ts";

const linkCookie = "notes";
const languageCookie = "words";
const halfHour = 30 * 60;

/** Holds the link's token after the address has lost it, so that the code can be asked again; half an hour at most. */
export const keepLink = (request: FastifyRequest, reply: FastifyReply, token: string): void => {
  reply.setCookie(linkCookie, token, { ...attributes(request), maxAge: halfHour });
};

export const keptLink = (request: FastifyRequest): string | undefined => request.cookies[linkCookie];

export const forgetLink = (request: FastifyRequest, reply: FastifyReply): void => {
  reply.clearCookie(linkCookie, attributes(request));
};

/** What was tapped, `?lang=fr`, else what was tapped before, else the person's own language, else the browser's. */
export function languageOf(request: FastifyRequest, own?: string): Language {
  const browser = request.headers["accept-language"]?.split(",") ?? [];
  return pickLanguage({ chosen: tapped(request) ?? request.cookies[languageCookie], account: own, browser });
}

/** Keeps a tapped language until the browser closes. */
export function keepLanguage(request: FastifyRequest, reply: FastifyReply): void {
  const language = tapped(request);
  if (language) reply.setCookie(languageCookie, language, attributes(request));
}

function tapped({ query }: FastifyRequest): Language | undefined {
  const wish = typeof query === "object" && query !== null && "lang" in query ? query.lang : undefined;
  return isLanguage(wish) ? wish : undefined;
}

const attributes = (request: FastifyRequest) =>
  ({ path: "/", httpOnly: true, sameSite: "strict", secure: request.protocol === "https" }) as const;
