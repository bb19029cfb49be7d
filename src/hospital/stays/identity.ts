import type { Keyring, SealingKey } from "../../platform/sealing/index.ts";

/** Who lies there, as the hospital calls them. Sealed under the key of the stay, and gone with it. */
export interface StayIdentity {
  /** What the person is called; the given name where the hospital says nothing else. May be empty. */
  readonly nameUsed: string;
  readonly legalName: { readonly family: string; readonly given: string };
  readonly birthYear: number | null;
  /** Those in use, as the hospital writes them. */
  readonly recordNumbers: readonly string[];
  readonly visitNumber: string;
}

const about = (stayId: string): string => `stay ${stayId}`;

export const sealIdentity = (key: SealingKey, stayId: string, identity: StayIdentity): Buffer =>
  key.seal(identity, about(stayId));

/** `undefined` when the key was destroyed: then nobody knows the name any more. */
export async function openIdentity(
  keys: Keyring,
  stayId: string,
  { keyId, sealed }: { readonly keyId: string; readonly sealed: Buffer },
): Promise<StayIdentity | undefined> {
  const key = await keys.find(keyId);
  return key?.open<StayIdentity>(sealed, about(stayId));
}
