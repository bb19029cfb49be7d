import * as oidc from "openid-client";
import { clientOf, type SecretOf, type Tokens, tokensOf } from "./client.ts";
import type { Provider } from "./store.ts";

/** What a provider says of someone, once everything it sent was checked. */
export interface Vouched {
  readonly subject: string;
  readonly sid: string | null;
  readonly email: string | undefined;
  readonly firstName: string;
  readonly surname: string;
  readonly rolesClaim: unknown;
  readonly tokens: Tokens;
}

interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/**
 * Takes the code that came back. Checked by the library: state, issuer, PKCE, and of the id token signature, issuer,
 * audience, azp, times and nonce. Throws when anything is not as it should be.
 */
export async function takeCode(
  provider: Provider,
  secretOf: SecretOf,
  back: URL,
  { state, nonce, verifier }: Expected,
): Promise<Vouched> {
  const client = await clientOf(provider, (await secretOf(provider.programmeId)) ?? "");
  const response = await oidc.authorizationCodeGrant(client, back, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = response.claims();
  if (!claims) throw new Error("no id token");
  const userInfo = await oidc.fetchUserInfo(client, response.access_token, claims.sub);
  return vouched(provider, { ...claims, ...userInfo }, tokensOf(response));
}

/** Asks the provider again about someone: with what it gave to refresh, then who they are now. */
export async function askAgain(
  provider: Provider,
  secretOf: SecretOf,
  subject: string,
  tokens: Tokens,
): Promise<Vouched> {
  const client = await clientOf(provider, (await secretOf(provider.programmeId)) ?? "");
  const fresh = tokens.refresh
    ? tokensOf(await oidc.refreshTokenGrant(client, tokens.refresh), tokens)
    : tokens;
  const userInfo = await oidc.fetchUserInfo(client, fresh.access, subject);
  return vouched(provider, userInfo, fresh);
}

/** The provider itself said no; everything else may be trouble on the way. */
export const isNo = (error: unknown): boolean =>
  error instanceof oidc.ResponseBodyError ||
  error instanceof oidc.WWWAuthenticateChallengeError ||
  (error instanceof oidc.ClientError && error.code === "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED");

function vouched(
  { rolesClaim }: Provider,
  claims: Readonly<Record<string, unknown>> & { readonly sub: string },
  tokens: Tokens,
): Vouched {
  const text = (name: string) => (typeof claims[name] === "string" ? claims[name] : undefined);
  const email = claims.email_verified === true ? text("email")?.toLowerCase() : undefined;
  return {
    subject: claims.sub,
    sid: text("sid") ?? null,
    email,
    firstName: (text("given_name") ?? text("name") ?? "").slice(0, 80),
    surname: (text("family_name") ?? "").slice(0, 80),
    rolesClaim: rolesClaim ? claims[rolesClaim] : undefined,
    tokens,
  };
}
