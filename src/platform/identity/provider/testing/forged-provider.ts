import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

/** A provider on loopback that signs whatever a test tells it to, right or wrong. */
export async function startForgedProvider() {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "one", alg: "RS256", use: "sig" };
  let idToken: (nonce: string) => Promise<string> = async () => "";
  let nonce = "";
  const server = createServer((request, response) => {
    const json = (body: unknown) =>
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    const path = new URL(request.url ?? "", issuer).pathname;
    if (path === "/.well-known/openid-configuration")
      return json({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/me`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ["code"],
        id_token_signing_alg_values_supported: ["RS256"],
      });
    if (path === "/keys") return json({ keys: [jwk] });
    if (path === "/me") return json({ sub: "dee", email: "peer@riverside.example", email_verified: true });
    void idToken(nonce).then((id_token) =>
      json({ access_token: "access", token_type: "bearer", expires_in: 600, id_token }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sign = (claims: JWTPayload, type = "JWT", key = privateKey) =>
    new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "one", typ: type }).sign(key);
  return {
    issuer,
    sign,
    close: () => new Promise((closed) => server.close(closed)),
    /** What the next code is exchanged for; the nonce is the one that was asked for. */
    answerWith(make: (nonce: string) => Promise<string>) {
      idToken = make;
    },
    /** "Signs in": remembers the nonce and gives the address that leads back. */
    signIn(address: string): string {
      const asked = new URL(address).searchParams;
      nonce = asked.get("nonce") ?? "";
      const back = new URL(asked.get("redirect_uri") ?? "");
      back.searchParams.set("code", "a-code");
      back.searchParams.set("state", asked.get("state") ?? "");
      return back.href;
    },
  };
}

/** An id token as it should be, to be spoiled. */
export const goodClaims = (issuer: string, nonce: string): JWTPayload => {
  const now = Math.floor(Date.now() / 1000);
  return { iss: issuer, aud: "footbridge", sub: "dee", nonce, iat: now, exp: now + 300 };
};
