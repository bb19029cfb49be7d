import type { FastifyRequest } from "fastify";
import { Problem } from "./problem.ts";

/**
 * Cross-site request forgery, on routes of the programming interface. A page of someone else can make a browser send
 * a form with our cookie; it can send neither JSON nor a header of its own without asking us first (CORS), and we
 * never say yes. So a command with a body must be JSON; one by someone signed in must carry an Idempotency-Key, too;
 * and the cookie is SameSite=Lax. See OWASP, Cross-Site Request Forgery Prevention, "custom request headers".
 */
export async function refuseForeignForms(request: FastifyRequest): Promise<void> {
  const type = request.headers["content-type"];
  if (type !== undefined && !/^application\/json\s*(;|$)/i.test(type))
    throw new Problem(415, "json-only", "Send JSON.");
}
