import type { Keyring } from "../../../platform/sealing/index.ts";

/** Days until a link ends. */
const days = 7;

export const expiryOf = (now: Date): Date => new Date(now.getTime() + days * 24 * 60 * 60_000);

/**
 * The token of a link (256 bits) and its six-digit code: only the programme's key, kept outside the database, makes
 * them out of the link's id. So neither is stored anywhere, and a repeated command can give the same pair again.
 */
export const tokenOf = (keys: Keyring, linkId: string): string =>
  keys.fingerprint(`own page link ${linkId}`).toString("base64url");

export const codeOf = (keys: Keyring, linkId: string): string =>
  String(keys.fingerprint(`own page code ${linkId}`).readUInt32BE() % 1_000_000).padStart(6, "0");

/** What the link keeps of its code: bound to the token, so that a million guesses against a stolen table fail, too. */
export const codeHash = (keys: Keyring, token: string, code: string): string =>
  keys.fingerprint(`own page ${token} ${code}`).toString("hex");
