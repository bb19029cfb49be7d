import { v7 as uuidv7 } from "uuid";
import type { Act } from "../../database/index.ts";
import type { Services } from "../../http/index.ts";
import { asSystem, type Holder } from "../second-step/store.ts";
import { keepTicket, takeKept } from "../ticket/ticket.ts";
import { checkMade, optionsToMake } from "./ceremony.ts";
import { insertPasskey, listPasskeys } from "./store.ts";

const purpose = "passkey challenge";

/**
 * Begins making a passkey. The challenge is kept under `token`, which is what its holder has already: a session or the
 * ticket of a second step.
 */
export async function beginPasskey(
  services: Services,
  outer: Act,
  { programmeId, staffId, firstName }: Holder & { readonly firstName: string },
  token: string,
) {
  const holder = { programmeId, staffId };
  const known = await asSystem(outer, programmeId, ({ db }) => listPasskeys(db, holder));
  const options = await optionsToMake(services, { staffId, firstName, known });
  const content = { challenge: options.challenge, staffId };
  await keepTicket(outer, `making ${token}`, { programmeId, purpose, content });
  return options;
}

/** Keeps the passkey that was made for that challenge. @returns its id; `undefined` when it does not fit */
export async function keepPasskey(
  services: Services,
  outer: Act,
  holder: Holder,
  token: string,
  { name, given }: { readonly name: string; readonly given: object },
): Promise<string | undefined> {
  const ticket = await takeKept(outer, `making ${token}`, purpose);
  if (ticket?.content.staffId !== holder.staffId) return undefined;
  const made = await checkMade(services, given, ticket.content.challenge ?? "");
  if (!made) return undefined;
  const passkeyId = uuidv7();
  await asSystem(outer, holder.programmeId, (act) =>
    insertPasskey(act, { ...holder, ...made, passkeyId, name }),
  );
  return passkeyId;
}
