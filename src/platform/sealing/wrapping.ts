import { open, seal } from "./seal.ts";

/** The programme's key is not the one under which the key store was filled. */
export class WrongProgrammeKey extends Error {
  override readonly name = "WrongProgrammeKey";
  constructor() {
    super(
      "The programme key does not open the keys in the key store. Restore the file it was first made in (secrets/programme.key, or FOOTBRIDGE_KEY_FILE).",
    );
  }
}

/** A person's key as the key store keeps it: sealed under the programme's key, bound to its own id. */
export const wrap = (programmeKey: Buffer, bytes: Buffer, keyId: string): Buffer =>
  seal(programmeKey, bytes.toString("base64"), keyId);

/** The 32 bytes that `wrap` wrapped. Throws `WrongProgrammeKey`. */
export function unwrap(programmeKey: Buffer, wrapped: Buffer, keyId: string): Buffer {
  try {
    return Buffer.from(open<string>(programmeKey, wrapped, keyId), "base64");
  } catch {
    throw new WrongProgrammeKey();
  }
}
