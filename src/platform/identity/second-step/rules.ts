import type { Role } from "../contract.ts";

/** What stands on an account besides its password. */
export interface Standing {
  /** An authenticator app was set up and confirmed. */
  readonly app: boolean;
  readonly passkeys: number;
  /** One of its roles must have a second step. */
  readonly required: boolean;
}

export type Way = "code" | "passkey";
export type Next =
  | { readonly next: "in" }
  | { readonly next: "second step"; readonly ways: readonly Way[] }
  | { readonly next: "set up" };

export const isRequired = (roles: readonly Role[], byProgramme: readonly string[]): boolean =>
  roles.some((role) => byProgramme.includes(role));

/**
 * What comes after a password. An app asks everyone who set it up; a passkey alone asks only those who must have a
 * second step, because others took it for its ease.
 */
export function afterPassword({ app, passkeys, required }: Standing): Next {
  if (!app && !(required && passkeys > 0)) return required ? { next: "set up" } : { next: "in" };
  const ways: readonly Way[] = [
    ...(app ? ["code" as const] : []),
    ...(passkeys > 0 ? ["passkey" as const] : []),
  ];
  return { next: "second step", ways };
}

/** Wrong codes in one sign-in; then the password is asked again. */
export const mostWrongCodes = 5;

const half = 30;
/** Clocks of phones go wrong by a little: the half minute before and after counts, too. */
export const skewSeconds = half;

/** Letters and digits that nobody mixes up on paper. */
const signs = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const codeLength = 12;
export const recoveryCodes = 10;

/** Random bytes as a code for paper, "K7Q2-XWP4-M9TD": about 59 bits. At least 24 bytes, two a sign. */
export function paperCode(bytes: Uint8Array): string {
  const letter = (_: unknown, at: number) =>
    signs[((bytes[at * 2] ?? 0) * 256 + (bytes[at * 2 + 1] ?? 0)) % signs.length];
  return Array.from({ length: codeLength }, letter)
    .join("")
    .replace(/(.{4})(?=.)/g, "$1-");
}

/** What was typed, as an app's code or a paper's, or neither. */
export function readCode(typed: string): { readonly app: string } | { readonly paper: string } | undefined {
  const tidy = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (/^\d{6}$/.test(tidy)) return { app: tidy };
  return tidy.length === codeLength ? { paper: tidy } : undefined;
}
