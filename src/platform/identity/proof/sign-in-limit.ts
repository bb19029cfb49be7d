import type { RateLimitOptions } from "@fastify/rate-limit";
import type { FastifyRequest } from "fastify";

/**
 * Tries at the door, counted per pair of network address and e-mail. A whole hospital comes from one network address,
 * and a colleague's e-mail is no secret: counting either alone would let one person lock out another. Counted in
 * each process; a cache that can be lost.
 */
export const signInLimit: RateLimitOptions = {
  max: 20,
  timeWindow: "15 minutes",
  // The body is needed, so after it was read and checked.
  hook: "preHandler",
  keyGenerator: (request) => `${request.ip} ${emailIn(request)}`,
};

function emailIn({ body }: FastifyRequest): string {
  return typeof body === "object" && body !== null && "email" in body ? String(body.email) : "";
}
