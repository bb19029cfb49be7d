import * as oidc from "openid-client";
import type { Services } from "../../http/index.ts";
import type { Provider } from "./store.ts";

/** The secret of a programme's client, from a file or the environment; `undefined` when it was not put there. */
export type SecretOf = (programmeId: string) => Promise<string | undefined>;

const keptFor = 10 * 60_000;
const known = new Map<string, { readonly until: number; readonly found: Promise<oidc.Configuration> }>();

/**
 * The client of a programme's provider, as the provider describes itself; asked again after ten minutes. Tokens must
 * be signed with the provider's published keys. Plain http is for loopback only: a provider under test.
 */
export function clientOf(provider: Provider, secret: string): Promise<oidc.Configuration> {
  const { issuer, clientId } = provider;
  const key = `${issuer} ${clientId} ${secret}`;
  const kept = known.get(key);
  if (kept && kept.until > Date.now()) return kept.found;
  const url = new URL(issuer);
  const isLoopback = ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
  const found = oidc.discovery(url, clientId, { client_secret: secret }, oidc.ClientSecretPost(secret), {
    execute: [oidc.enableNonRepudiationChecks, ...(isLoopback ? [oidc.allowInsecureRequests] : [])],
    timeout: 10,
  });
  known.set(key, { until: Date.now() + keptFor, found });
  found.catch(() => known.delete(key));
  return found;
}

export const backTo = ({ origin }: Services): string => `${origin}/sign-in/back`;

/** What the provider gave to ask again with. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string | null;
}

export const tokensOf = (
  { access_token, refresh_token }: oidc.TokenEndpointResponse,
  before?: Tokens,
): Tokens => ({ access: access_token, refresh: refresh_token ?? before?.refresh ?? null });
