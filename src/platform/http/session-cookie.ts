import type { FastifyReply, FastifyRequest } from "fastify";

/** The `__Host-` prefix needs https; on plain http (a laptop) the name goes without it. */
const nameFor = (secure: boolean): string => (secure ? "__Host-footbridge" : "footbridge");

export const sessionCookieOf = (request: FastifyRequest): string | undefined =>
  request.cookies[nameFor(isSecure(request))];

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  maxAgeSeconds: number,
): void {
  reply.setCookie(nameFor(isSecure(request)), token, { ...attributes(request), maxAge: maxAgeSeconds });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameFor(isSecure(request)), attributes(request));
}

const isSecure = (request: FastifyRequest): boolean => request.protocol === "https";

const attributes = (request: FastifyRequest) =>
  ({ path: "/", httpOnly: true, sameSite: "lax", secure: isSecure(request) }) as const;
