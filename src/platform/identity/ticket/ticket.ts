import { randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Act, act, hashOf, switching } from "../../database/index.ts";
import { dropCookie, keepCookie, keptCookie, type Services } from "../../http/index.ts";
import { deleteTicket, findTicket, insertTicket, type Purpose, type Ticket } from "./store.ts";

/** How long a ticket is good, in seconds. Each kind has a cookie of its own. */
const seconds: Readonly<Record<Purpose, number>> = {
  "second step": 10 * 60,
  "passkey challenge": 5 * 60,
  "way to a provider": 10 * 60,
};

const cookieOf = (purpose: Purpose): string => `footbridge-${purpose.replaceAll(" ", "-")}`;
export const nobodys = "00000000-0000-0000-0000-000000000000";

/** Begins something at the door that only this browser can go on with, soon, and once. */
export async function giveTicket(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  ticket: Omit<Ticket, "wrongTries">,
): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  const now = services.clock();
  const expiresAt = new Date(now.getTime() + seconds[ticket.purpose] * 1000);
  await act(services.database, holding(token, ticket.programmeId), now, (at) =>
    insertTicket(at, token, ticket, expiresAt),
  );
  keepCookie(request, reply, cookieOf(ticket.purpose), token, seconds[ticket.purpose]);
}

/** The same for something begun inside a session, or inside another ticket: `token` is what its holder has already. */
export function keepTicket(outer: Act, token: string, ticket: Omit<Ticket, "wrongTries">): Promise<void> {
  const expiresAt = new Date(outer.now.getTime() + seconds[ticket.purpose] * 1000);
  return switching(outer, holding(token, ticket.programmeId), async (at) => {
    await deleteTicket(at, token);
    await insertTicket(at, token, ticket, expiresAt);
  });
}

/** Takes such a ticket out, so that it works once. */
export const takeKept = (outer: Act, token: string, purpose: Purpose): Promise<Ticket | undefined> =>
  switching(outer, holding(token), async (at) => {
    const ticket = await findTicket(at, token, purpose);
    return ticket && (await deleteTicket(at, token)) ? ticket : undefined;
  });

/** The ticket this browser holds, if it is still good. Work with it happens in the same transaction. */
export function withTicket<T>(
  services: Services,
  request: FastifyRequest,
  purpose: Purpose,
  work: (at: Act, ticket: Ticket, token: string) => Promise<T>,
): Promise<T | undefined> {
  const token = keptCookie(request, cookieOf(purpose));
  if (!token) return Promise.resolve(undefined);
  return act(services.database, holding(token), services.clock(), async (at) => {
    const ticket = await findTicket(at, token, purpose);
    return ticket && work(at, ticket, token);
  });
}

/** Takes the ticket out of the browser's hand and out of the table: whoever comes with it again holds nothing. */
export function takeTicket(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  purpose: Purpose,
): Promise<Ticket | undefined> {
  dropCookie(request, reply, cookieOf(purpose));
  return withTicket(services, request, purpose, async (at, ticket, token) =>
    (await deleteTicket(at, token)) ? ticket : undefined,
  );
}

const holding = (token: string, programmeId = nobodys) =>
  ({ kind: "door", token: hashOf(token).toString("hex"), programmeId }) as const;
