import type { FastifyReply, FastifyRequest } from "fastify";
import { act } from "../../database/index.ts";
import type { Services } from "../../http/index.ts";
import { giveTicket, nobodys, takeTicket } from "../ticket/ticket.ts";
import { checkSigned, optionsToAsk } from "./ceremony.ts";
import { doorFor, findPasskey, notePasskeyUse, type Passkey } from "./store.ts";

const purpose = "passkey challenge";

/** Asks whoever stands there for a passkey; the challenge is good once, in this browser, for five minutes. */
export async function askForPasskey(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const options = await optionsToAsk(services);
  const content = { challenge: options.challenge };
  await giveTicket(services, request, reply, { programmeId: nobodys, purpose, content });
  return options;
}

/** Whose passkey signed the challenge this browser was given; `undefined` when none did. */
export async function passkeyShown(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { readonly id: string },
): Promise<Passkey | undefined> {
  const ticket = await takeTicket(services, request, reply, purpose);
  if (!ticket) return undefined;
  const passkey = await act(services.database, doorFor(given.id), services.clock(), (door) =>
    findPasskey(door, given.id),
  );
  if (!passkey) return undefined;
  const counter = await checkSigned(services, given, ticket.content.challenge ?? "", passkey);
  if (counter === undefined) return undefined;
  const system = { kind: "system", programmeId: passkey.programmeId } as const;
  await act(services.database, system, services.clock(), (at) =>
    notePasskeyUse(at, passkey.passkeyId, counter),
  );
  return passkey;
}
