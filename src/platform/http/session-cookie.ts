import type { FastifyReply, FastifyRequest } from "fastify";

const session = "footbridge";

/** The `__Host-` prefix needs https; on plain http (a laptop) the name goes without it. */
const nameFor = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

export const sessionCookieOf = (request: FastifyRequest): string | undefined => keptCookie(request, session);

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  maxAgeSeconds: number,
): void {
  keepCookie(request, reply, session, token, maxAgeSeconds);
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  dropCookie(request, reply, session);
}

/** A cookie of ours besides the session: out of reach of scripts and of other sites, like it. */
export const keptCookie = (request: FastifyRequest, name: string): string | undefined =>
  request.cookies[nameFor(name, isSecure(request))];

export function keepCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  value: string,
  maxAgeSeconds: number,
): void {
  reply.setCookie(nameFor(name, isSecure(request)), value, {
    ...attributes(request),
    maxAge: maxAgeSeconds,
  });
}

export function dropCookie(request: FastifyRequest, reply: FastifyReply, name: string): void {
  reply.clearCookie(nameFor(name, isSecure(request)), attributes(request));
}

const isSecure = (request: FastifyRequest): boolean => request.protocol === "https";

const attributes = (request: FastifyRequest) =>
  ({ path: "/", httpOnly: true, sameSite: "lax", secure: isSecure(request) }) as const;
