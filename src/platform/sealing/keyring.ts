import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { open, seal } from "./seal.ts";

/** Keys under which things about one person, or one stay, are sealed. */
export interface Keyring {
  /** A new key, durable in the key store before it is handed out: what is sealed under it can always be opened. */
  create(): Promise<SealingKey>;
  /** The key, or `undefined` when it was destroyed: then what it sealed is gone for good. */
  find(keyId: string): Promise<SealingKey | undefined>;
  /** Forgets the key everywhere. Irreversible. Destroying twice is the same as once. */
  destroy(keyId: string): Promise<void>;
  /** A keyed hash for matching (record numbers): the same text gives the same bytes, and only here. */
  fingerprint(text: string): Buffer;
  close(): Promise<void>;
}

export interface SealingKey {
  readonly keyId: string;
  seal(value: unknown, about: string): Buffer;
  open<T>(sealed: Buffer, about: string): T;
}

/**
 * The keyring over a key store.
 *
 * @param storeUrl the key store's own database
 * @param programmeKey 32 bytes, kept in a file (or by a KMS) outside both databases
 */
export function openKeyring(storeUrl: string, programmeKey: Buffer): Keyring {
  const pool = new pg.Pool({ connectionString: storeUrl, max: 6, connectionTimeoutMillis: 5_000 });
  pool.on("error", () => {});
  const known = new Map<string, { readonly key: SealingKey; readonly goodUntil: number }>();
  const fingerprintKey = deriveFor("fingerprints", programmeKey);

  const remember = (keyId: string, bytes: Buffer): SealingKey => {
    if (known.size >= cacheSize) known.delete(known.keys().next().value ?? "");
    const key = sealingKey(keyId, bytes);
    known.set(keyId, { key, goodUntil: Date.now() + cacheMilliseconds });
    return key;
  };

  return {
    async create() {
      const keyId = uuidv7();
      const bytes = randomBytes(32);
      await pool.query("insert into person_key (key_id, wrapped) values ($1, $2)", [
        keyId,
        seal(programmeKey, bytes.toString("base64"), keyId),
      ]);
      return remember(keyId, bytes);
    },
    async find(keyId) {
      const cached = known.get(keyId);
      if (cached && cached.goodUntil > Date.now()) return cached.key;
      const { rows } = await pool.query<{ wrapped: Buffer | null }>(
        "select wrapped from person_key where key_id = $1",
        [keyId],
      );
      const wrapped = rows[0]?.wrapped;
      if (!wrapped) {
        known.delete(keyId);
        return undefined;
      }
      return remember(keyId, Buffer.from(open<string>(programmeKey, wrapped, keyId), "base64"));
    },
    async destroy(keyId) {
      known.delete(keyId);
      await pool.query(
        "update person_key set wrapped = null, destroyed_at = now() where key_id = $1 and destroyed_at is null",
        [keyId],
      );
    },
    fingerprint: (text) => createHmac("sha256", fingerprintKey).update(text).digest(),
    close: () => pool.end(),
  };
}

// A destroyed key may live on in another process for this long at most.
const cacheMilliseconds = 60_000;
const cacheSize = 20_000;

const sealingKey = (keyId: string, bytes: Buffer): SealingKey => ({
  keyId,
  seal: (value, about) => seal(bytes, value, about),
  open: (sealed, about) => open(bytes, sealed, about),
});

const deriveFor = (use: string, key: Buffer): Buffer =>
  Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), use, 32));
