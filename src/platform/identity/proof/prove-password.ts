import { passwordFits } from "./password.ts";
import type { Proof, ProvenOne } from "./proof.ts";
import type { Credential } from "./store.ts";

export type PasswordTried =
  | { readonly fits: true; readonly proof: Proof }
  /** `whose`: the account that was tried, where there is one. For the audit trail only, never for the answer. */
  | { readonly fits: false; readonly whose: ProvenOne | undefined };

/** Proof by password. The hash is compared outside of any transaction: it takes long and needs no row. */
export async function provePassword(
  credential: Credential | undefined,
  password: string,
): Promise<PasswordTried> {
  const fits = await passwordFits(password, credential?.passwordHash);
  const whose = credential && {
    kind: "staff" as const,
    programmeId: credential.programmeId,
    id: credential.staffId,
  };
  return fits && whose ? { fits, proof: { by: "password", who: whose } } : { fits: false, whose };
}
