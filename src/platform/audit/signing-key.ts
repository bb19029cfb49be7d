import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { readFile } from "node:fs/promises";
import { keepFile } from "../sealing/index.ts";
import type { AuditFiles } from "./files.ts";

/** Signs heads with Ed25519 (RFC 8032). */
export interface Signer {
  sign(head: Buffer): Buffer;
  /** Is it the signature of this key, or of one that it follows? */
  isOurs(head: Buffer, signature: Buffer): boolean;
}

/** The signing key, made at the first start with its public key beside it. */
export async function loadSigner({ key, publicKeys }: AuditFiles): Promise<Signer> {
  const privateKey = createPrivateKey(await keepFile(key, newKey, 0o600));
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString();
  const trusted = await keepFile(publicKeys, () => publicKey, 0o644);
  if (!trusted.includes(publicKey.trim()))
    throw new Error(`${publicKeys} lacks the public key of ${key}. Append it, and keep the older ones.`);
  return { sign: (head) => sign(null, head, privateKey), isOurs: signedByOneOf(pemsIn(trusted)) };
}

/** Tells signatures of the public keys in a file from all others. Checking an audit needs no private key. */
export async function loadPublicKeys(path: string): Promise<Signer["isOurs"]> {
  return signedByOneOf(pemsIn(await readFile(path, "utf8")));
}

const newKey = (): string =>
  generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();

const pemsIn = (text: string): readonly KeyObject[] =>
  (text.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? []).map((pem) =>
    createPublicKey(pem),
  );

const signedByOneOf =
  (keys: readonly KeyObject[]): Signer["isOurs"] =>
  (head, signature) =>
    keys.some((key) => verify(null, head, key, signature));
