import { type CipherKey, createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes + tagBytes;
// Without it Node accepts a tag cut down to 4 bytes, which can be guessed.
const wholeTag = { authTagLength: tagBytes };

/**
 * Encrypts a value under one key with AES-256-GCM (NIST SP 800-38D, 96-bit random nonce).
 *
 * @param key 32 bytes
 * @param about what the bytes belong to (a row id): bound in, so that a sealed value can't be moved to another row
 * @returns version (1 byte) · nonce (12) · tag (16) · ciphertext
 */
export function seal(key: CipherKey, value: unknown, about: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, wholeTag).setAAD(Buffer.from(about));
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), ciphertext]);
}

/** Opens what `seal` made. Throws when the key, the bytes or `about` are not the same: that is tampering or a bug. */
export function open<T>(key: CipherKey, sealed: Buffer, about: string): T {
  if (sealed.length < headBytes) throw new Error(`Sealed bytes are cut off: ${sealed.length} are left`);
  if (sealed[0] !== version) throw new Error(`Unknown version of sealed bytes: ${sealed[0]}`);
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const tag = sealed.subarray(1 + nonceBytes, headBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, wholeTag)
    .setAAD(Buffer.from(about))
    .setAuthTag(tag);
  const plain = Buffer.concat([decipher.update(sealed.subarray(headBytes)), decipher.final()]);
  return JSON.parse(plain.toString("utf8")) as T;
}
