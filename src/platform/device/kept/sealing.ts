/** Something that can be read only with its key. */
export interface Sealed {
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

const utf8 = new TextEncoder();

/** Encrypts a JSON value (AES-256-GCM). It opens only under the same label, so that nothing can be put elsewhere. */
export async function seal(key: CryptoKey, value: unknown, label: string): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = utf8.encode(JSON.stringify(value));
  return { nonce, bytes: await crypto.subtle.encrypt(gcm(nonce, label), key, plain) };
}

/** Throws when the key or the label is another one, or something was changed. */
export async function unseal(key: CryptoKey, { nonce, bytes }: Sealed, label: string): Promise<unknown> {
  const plain = await crypto.subtle.decrypt(gcm(nonce, label), key, bytes);
  return JSON.parse(new TextDecoder().decode(plain));
}

const gcm = (iv: BufferSource, label: string) => ({
  name: "AES-GCM",
  iv,
  additionalData: utf8.encode(label),
});

/** A secret of the server's, as it comes in base64, for use and not for reading. */
export const aesKey = (base64: string): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", fromBase64(base64), "AES-GCM", false, ["encrypt", "decrypt"]);

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const plain = text.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(plain), (character) => character.charCodeAt(0));
}

/** A half that never leaves the browser, not even to our own script. */
export const newHalf = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);

export interface StoreKeys {
  /** Seals what is kept. */
  readonly seal: CryptoKey;
  /** Makes the names under which documents lie, so that not even those can be read. */
  readonly name: CryptoKey;
}

/** Both keys of the store out of its two halves (HKDF): the secret that goes with the lease, and the one of this browser. */
export async function storeKeys(storeSecret: string, half: CryptoKey, leaseId: string): Promise<StoreKeys> {
  const salt = await crypto.subtle.sign("HMAC", half, utf8.encode(leaseId));
  const secret = await crypto.subtle.importKey("raw", fromBase64(storeSecret), "HKDF", false, ["deriveKey"]);
  const derive = (info: string, to: AesKeyGenParams | HmacKeyGenParams, uses: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      { name: "HKDF", hash: "SHA-256", salt, info: utf8.encode(info) },
      secret,
      to,
      false,
      uses,
    );
  const [seal, name] = await Promise.all([
    derive("seal", { name: "AES-GCM", length: 256 }, ["encrypt", "decrypt"]),
    derive("name", { name: "HMAC", hash: "SHA-256", length: 256 }, ["sign"]),
  ]);
  return { seal, name };
}

/** The name under which something lies: the same each time, and telling nothing. */
export async function hiddenName(key: CryptoKey, name: string): Promise<string> {
  const bytes = await crypto.subtle.sign("HMAC", key, utf8.encode(name));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
