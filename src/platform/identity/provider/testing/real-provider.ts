import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** Someone as a hospital's provider knows them. */
export interface Known {
  email: string;
  emailVerified: boolean;
  groups: string[];
}

export const clientSecret = "a-secret-of-tests-only-0123456789abcdef";

/** A real OpenID provider on loopback, whose people a test can change or take away. */
export async function startRealProvider(redirectUri: string) {
  const people = new Map<string, Known>();
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "footbridge",
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ["authorization_code", "refresh_token"],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["given_name", "family_name", "groups"],
    },
    cookies: { keys: ["a", "b"] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_: unknown, id: string) => {
      const known = people.get(id);
      return (
        known && {
          accountId: id,
          claims: () => ({
            sub: id,
            email: known.email,
            email_verified: known.emailVerified,
            given_name: "Dee",
            family_name: "Marchand",
            groups: known.groups,
          }),
        }
      );
    },
  });
  server.on("request", provider.callback());
  return {
    issuer,
    people,
    close: () => new Promise((closed) => server.close(closed)),
    /** Signs in at the provider as this subject, and gives the address that leads back. */
    async signIn(address: string, subject: string): Promise<string> {
      const jar = new Map<string, string>();
      const ask = async (url: string, body?: Record<string, string>) => {
        const answer = await fetch(new URL(url, issuer), {
          redirect: "manual",
          headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
          ...(body && { method: "POST", body: new URLSearchParams(body) }),
        });
        for (const line of answer.headers.getSetCookie()) {
          const [pair = ""] = line.split(";");
          jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
        }
        return answer.headers.get("location") ?? "";
      };
      let next = await ask(address);
      for (let step = 0; step < 8 && !next.startsWith(redirectUri); step += 1) {
        if (!next.includes("/interaction/")) next = await ask(next);
        else if (step < 2) next = await ask(next, { prompt: "login", login: subject, password: "any" });
        else next = await ask(next, { prompt: "consent" });
      }
      return next;
    },
  };
}
