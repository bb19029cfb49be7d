import type { FastifyInstance } from "fastify";
import * as oidc from "openid-client";
import { z } from "zod";
import { act } from "../../database/index.ts";
import { openRoute, type Services } from "../../http/index.ts";
import { giveTicket, takeTicket } from "../ticket/ticket.ts";
import { backTo, clientOf, type SecretOf } from "./client.ts";
import { comeInVouched } from "./come-in.ts";
import { signInWays } from "./contract.ts";
import { logOutByProvider } from "./logged-out.ts";
import { loadProvider, loadWays, type Provider } from "./store.ts";
import { takeCode } from "./vouched.ts";

const because = "the way to a programme's own sign-in and back; what comes back is checked here";
const open = { config: { openBecause: because }, schema: { hide: true } } as const;
/** More names than that are a list of programmes, and not for everyone's eyes: each has its own address. */
const mostShown = 6;
const door = { kind: "door", token: "" } as const;

/** Coming in through a programme's own provider (OpenID Connect, code flow with PKCE). */
export function registerProvider(app: FastifyInstance, services: Services, secretOf: SecretOf): void {
  openRoute(app, signInWays, {
    because: "the door: names of sign-ins, nothing of anyone",
    answer: async () => {
      const ways = await act(services.database, door, services.clock(), ({ db }) => loadWays(db));
      const providers = ways.flatMap(({ name, path }) => (name && path ? [{ name, path }] : []));
      return {
        passwords: ways.length === 0 || ways.some(({ onlyWay }) => !onlyWay),
        providers: providers.length > mostShown ? [] : providers,
      };
    },
  });

  app.get<{ Params: { path: string } }>("/sign-in/with/:path", open, async (request, reply) => {
    const provider = await providerAt(services, request.params.path);
    const secret = provider && (await secretOf(provider.programmeId));
    if (!provider || !secret) return reply.redirect("/sign-in/refused", 303);
    const client = await clientOf(provider, secret).catch(() => undefined);
    if (!client) return reply.redirect("/sign-in/away", 303);
    const verifier = oidc.randomPKCECodeVerifier();
    const content = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier };
    const { programmeId } = provider;
    await giveTicket(services, request, reply, { programmeId, purpose: "way to a provider", content });
    const there = oidc.buildAuthorizationUrl(client, {
      redirect_uri: backTo(services),
      scope: provider.scope,
      state: content.state,
      nonce: content.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      ...(provider.scope.includes("offline_access") && { prompt: "consent" }),
    });
    return reply.redirect(there.href, 303);
  });

  app.get("/sign-in/back", open, async (request, reply) => {
    const ticket = await takeTicket(services, request, reply, "way to a provider");
    const { state = "", nonce = "", verifier = "" } = ticket?.content ?? {};
    const provider = ticket && (await providerOf(services, ticket.programmeId));
    if (!provider) return reply.redirect("/sign-in/refused", 303);
    const back = new URL(request.url, services.origin);
    const who = await takeCode(provider, secretOf, back, { state, nonce, verifier }).catch(() => undefined);
    const isIn = who && (await comeInVouched(services, request, reply, provider, who));
    return reply.redirect(isIn ? "/" : "/sign-in/refused", 303);
  });

  const form = z.object({ logout_token: z.string().max(16_384) });
  app.post<{ Params: { path: string } }>("/sign-in/logged-out/:path", open, async (request, reply) => {
    const sent = form.safeParse(request.body);
    const provider = await providerAt(services, request.params.path);
    const done =
      sent.success &&
      provider &&
      (await logOutByProvider(services, secretOf, provider, sent.data.logout_token));
    return reply
      .header("cache-control", "no-store")
      .code(done ? 200 : 400)
      .send(done ? "" : { error: "invalid_request" });
  });
}

async function providerAt(services: Services, path: string): Promise<Provider | undefined> {
  const ways = await act(services.database, door, services.clock(), ({ db }) => loadWays(db));
  const programmeId = ways.find((way) => way.path === path)?.programmeId;
  return programmeId ? providerOf(services, programmeId) : undefined;
}

const providerOf = (services: Services, programmeId: string): Promise<Provider | undefined> =>
  act(services.database, { kind: "system", programmeId }, services.clock(), ({ db }) =>
    loadProvider(db, programmeId),
  );
