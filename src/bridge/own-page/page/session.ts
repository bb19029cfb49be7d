import { timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { type Act, actAsHolder, hashOf, type PersonIdentity } from "../../../platform/database/index.ts";
import { type Services, sessionCookieOf } from "../../../platform/http/index.ts";

/**
 * Runs `work` as the person whose session this browser holds, so that row security is the person's own; `undefined`
 * when no live session of a person fits. Every request counts as use: two minutes without one, and it is over.
 */
export async function asPerson<T>(
  services: Services,
  request: FastifyRequest,
  work: (act: Act<PersonIdentity>) => Promise<T>,
): Promise<T | undefined> {
  const cookie = sessionCookieOf(request);
  if (!cookie) return undefined;
  return actAsHolder(services.database, cookie, services.clock(), async (holder) => {
    if (holder?.who.kind !== "person") return undefined;
    await holder.db
      .updateTable("session")
      .set({ seenAt: holder.now })
      .where("sessionHash", "=", hashOf(cookie))
      .execute();
    return work({ ...holder, who: holder.who });
  });
}

/** Ends the session that this browser holds, if it is a person's. */
export async function endPersonSession(services: Services, request: FastifyRequest): Promise<void> {
  const cookie = sessionCookieOf(request) ?? "";
  await asPerson(services, request, ({ db, now }) =>
    db.updateTable("session").set({ endedAt: now }).where("sessionHash", "=", hashOf(cookie)).execute(),
  );
}

/** Stands in every form of this session's pages; a page of someone else cannot know it. */
export const formTokenOf = ({ keys }: Services, request: FastifyRequest): string =>
  keys.fingerprint(`form ${sessionCookieOf(request) ?? ""}`).toString("base64url");

/** Whether a form came from a page of this very session. */
export function isOwnForm(services: Services, request: FastifyRequest, given: string): boolean {
  const wanted = Buffer.from(formTokenOf(services, request));
  const sent = Buffer.from(given);
  return wanted.length === sent.length && timingSafeEqual(wanted, sent);
}
