import type { Keyring } from "../../platform/sealing/index.ts";

/** Letters and digits that nobody mixes up on a photocopy. */
const signs = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/**
 * The code of a ward's printed sheet, "K7Q-2XW-P4M": about 44 bits, enough against guessing through a rate limit, short
 * enough to type. Only the programme's key makes it out of its id; the ward keeps a hash.
 */
export function codeOf(keys: Keyring, codeId: string): string {
  const bytes = [...keys.fingerprint(`ward code ${codeId}`).subarray(0, 18)];
  const letter = (at: number) => signs[((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) % signs.length];
  const part = (from: number) => [from, from + 2, from + 4].map(letter).join("");
  return [part(0), part(6), part(12)].join("-");
}

/** As typed from a printed sheet: "k7q-2xw-p4m", "K7Q - 2XW - P4M" or "k7q2xwp4m". */
export function tidy(typed: string): string {
  const typedSigns = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return typedSigns.match(/.{1,3}/g)?.join("-") ?? "";
}
