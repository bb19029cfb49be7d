import { createRemoteJWKSet, jwtVerify } from "jose";
import { clientOf } from "./client.ts";
import type { Provider } from "./store.ts";

const event = "http://schemas.openid.net/event/backchannel-logout";

export interface LoggedOut {
  readonly subject: string | undefined;
  readonly sid: string | undefined;
  /** Names the token, so that it works once. */
  readonly id: string;
}

/**
 * Whose sessions a provider ended. OpenID Connect Back-Channel Logout 1.0, section 2.6: signed with the provider's
 * keys, issuer, audience, time, the event, a subject or a session, and no nonce. Throws otherwise.
 */
export async function readLogoutToken(provider: Provider, secret: string, token: string): Promise<LoggedOut> {
  const client = await clientOf(provider, secret);
  const { jwks_uri: keys } = client.serverMetadata();
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(keys ?? "")), {
    issuer: provider.issuer,
    audience: provider.clientId,
    algorithms: ["RS256", "PS256", "ES256", "EdDSA"],
    maxTokenAge: "5 minutes",
    clockTolerance: 30,
    requiredClaims: ["iat", "jti", "events"],
  });
  const { events, nonce, sub, sid, jti } = payload;
  const isLogout = typeof events === "object" && events !== null && event in events;
  if (!isLogout || nonce !== undefined) throw new Error("not a logout token");
  const session = typeof sid === "string" ? sid : undefined;
  if (sub === undefined && session === undefined) throw new Error("a logout token of nobody");
  return { subject: sub, sid: session, id: jti ?? "" };
}
