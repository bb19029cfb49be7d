import { randomBytes, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { keepCookie, keptCookie, type Services } from "../../http/index.ts";

const name = "footbridge-browser";
const year = 365 * 24 * 60 * 60;
/** Colleagues who share one browser, the latest first. */
const most = 8;

/**
 * A browser that signed in before holds, for each colleague, a random value with the seal of the programme's key over
 * it and the account. It opens nothing. It shows that here somebody once knew the password, so that their tries are
 * not counted with those of strangers; it names nobody, and nothing is kept of it on our side.
 */
export function browserKnownTo(
  services: Services,
  request: FastifyRequest,
  account: string | undefined,
): string | undefined {
  if (!account) return undefined;
  return entriesIn(request).find((entry) => isOf(services, entry, account));
}

/** Lets this browser be known to the account from now on. */
export function rememberBrowser(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  account: string,
): void {
  if (browserKnownTo(services, request, account)) return;
  const value = randomBytes(16).toString("base64url");
  const entries = [`${value}.${sealOver(services, value, account)}`, ...entriesIn(request)].slice(0, most);
  keepCookie(request, reply, name, entries.join("~"), year);
}

const entriesIn = (request: FastifyRequest): readonly string[] =>
  (keptCookie(request, name) ?? "").split("~").slice(0, most).filter(Boolean);

const sealOver = ({ keys }: Services, value: string, account: string): string =>
  keys.fingerprint(`known browser ${account} ${value}`).toString("base64url");

function isOf(services: Services, entry: string, account: string): boolean {
  const [value = "", seal = ""] = entry.split(".");
  const wanted = Buffer.from(sealOver(services, value, account));
  const given = Buffer.from(seal);
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
