import type { Keyring } from "../../platform/sealing/index.ts";

/** What is sealed about a person: what they want to be called, and what they wish for in a peer. */
export interface Profile {
  readonly nameUsed: string;
  readonly pronouns: string;
  readonly wishes: string;
}

export type ProfileOpener = (row: {
  readonly personId: string;
  readonly keyId: string;
  readonly sealed: Buffer;
}) => Promise<Profile>;

const gone: Profile = { nameUsed: "", pronouns: "", wishes: "" };

/** Opens profiles under each person's own key. A destroyed key leaves nothing, not an error. */
export const profileOpener =
  (keys: Keyring): ProfileOpener =>
  async ({ personId, keyId, sealed }) =>
    (await keys.find(keyId))?.open<Profile>(sealed, `profile ${personId}`) ?? gone;

/** Seals a profile under the person's key, bound to the person. */
export async function sealProfile(
  keys: Keyring,
  keyId: string,
  personId: string,
  profile: Profile,
): Promise<Buffer> {
  const key = await keys.find(keyId);
  if (!key) throw new Error("The key of this person was destroyed.");
  return key.seal(profile, `profile ${personId}`);
}
