import { record } from "../../audit/index.ts";
import { act, hashOf } from "../../database/index.ts";
import type { Services } from "../../http/index.ts";
import { insertTicket } from "../ticket/store.ts";
import type { SecretOf } from "./client.ts";
import { readLogoutToken } from "./logout-token.ts";
import { endProviderSessions } from "./session-store.ts";
import type { Provider } from "./store.ts";

const rememberedMinutes = 10;

/** Ends what the provider says has ended. A token that comes twice is refused. @returns whether it was taken */
export async function logOutByProvider(
  services: Services,
  secretOf: SecretOf,
  provider: Provider,
  token: string,
): Promise<boolean> {
  const { programmeId, issuer } = provider;
  const secret = (await secretOf(programmeId)) ?? "";
  const about = await readLogoutToken(provider, secret, token).catch(() => undefined);
  if (!about) return false;
  const now = services.clock();
  const once = `logout ${issuer} ${about.id}`;
  const door = { kind: "door", token: hashOf(once).toString("hex"), programmeId } as const;
  const isNew = await act(services.database, door, now, (at) =>
    insertTicket(
      at,
      once,
      { programmeId, purpose: "way to a provider", content: {} },
      new Date(now.getTime() + rememberedMinutes * 60_000),
    ),
  ).then(
    () => true,
    () => false,
  );
  if (!isNew) return false;
  await act(services.database, { kind: "system", programmeId }, now, async (at) => {
    const ended = await endProviderSessions(at, provider, about);
    record(at, programmeId, [
      { action: "session ended", because: `the provider said so, of ${ended} sessions` },
    ]);
  });
  return true;
}
