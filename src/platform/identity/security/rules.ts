export type ProofAgain = "password" | "code" | "passkey";

/**
 * How someone may show again who they are. Whoever set up an app shows its code: a password can have been watched.
 * A passkey always counts.
 */
export function proofsFor(account: {
  readonly password: boolean;
  readonly app: boolean;
  readonly passkeys: number;
}): ProofAgain[] {
  const first: readonly ProofAgain[] = account.app ? ["code"] : account.password ? ["password"] : [];
  return [...first, ...(account.passkeys > 0 ? ["passkey" as const] : [])];
}
