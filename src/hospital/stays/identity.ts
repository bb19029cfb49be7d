import type { Keyring } from "../../platform/sealing/index.ts";

/** Who someone is to the hospital: sealed per stay, read on that ward only, gone 72 hours after departure. */
export interface StayIdentity {
  /** What the person is called; the hospital's name for them where nothing else was said. */
  readonly nameUsed: string;
  readonly legalName: { readonly family: string; readonly given: string };
  readonly birthYear: number | null;
  readonly recordNumbers: readonly { readonly value: string; readonly authority: string | null }[];
  readonly visitNumber: string;
}

/** What a sealed identity is bound to, so that it can't be moved to another stay. */
export const identitySeal = (stayId: string): string => `stay ${stayId}`;

/** Opens an identity. `undefined` once its key was destroyed. */
export async function openIdentity(
  keys: Keyring,
  row: { readonly stayId: string; readonly keyId: string; readonly sealed: Buffer },
): Promise<StayIdentity | undefined> {
  return (await keys.find(row.keyId))?.open<StayIdentity>(row.sealed, identitySeal(row.stayId));
}
