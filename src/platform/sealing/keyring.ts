import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from "node:crypto";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { usualPatience } from "../database/index.ts";
import { openKeyCache } from "./key-cache.ts";
import { open, seal } from "./seal.ts";
import { unwrap, wrap } from "./wrapping.ts";

/** Keys under which things about one person, or one stay, are sealed. */
export interface Keyring {
  /** A new key, durable in the key store before it is handed out: what is sealed under it can always be opened. */
  create(): Promise<SealingKey>;
  /** The key, or `undefined` when it was destroyed: then what it sealed is gone for good. */
  find(keyId: string): Promise<SealingKey | undefined>;
  /**
   * Forgets the key: at once in this process, within a minute in every other, in the key store's backups when the
   * last of them has run out (35 days at most). Irreversible. Destroying twice is the same as once.
   */
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
 * The keyring over a key store. `create` and `find` throw `WrongProgrammeKey` when the programme's key is not the
 * one that the store was filled with.
 *
 * @param storeUrl the key store's own database
 * @param programmeKey 32 bytes, kept in a file (or by a KMS) outside both databases
 * @param clock milliseconds; a known key is asked for again after a minute of them
 */
export function openKeyring(storeUrl: string, programmeKey: Buffer, clock: () => number = Date.now): Keyring {
  const pool = new pg.Pool({
    connectionString: storeUrl,
    max: 6,
    connectionTimeoutMillis: 5_000,
    query_timeout: usualPatience,
    keepAlive: true,
  });
  pool.on("error", () => {});
  const cache = openKeyCache<SealingKey>(clock);
  const fingerprintKey = deriveFor("fingerprints", programmeKey);
  let checked = false;

  /** A store half filled under a wrong key could be opened by nobody: look at one key that is there first. */
  const checkProgrammeKey = async (): Promise<void> => {
    if (checked) return;
    const { rows } = await pool.query<Row>(
      "select key_id, wrapped from person_key where wrapped is not null limit 1",
    );
    if (rows[0]?.wrapped) unwrap(programmeKey, rows[0].wrapped, rows[0].key_id);
    checked = true;
  };

  return {
    async create() {
      await checkProgrammeKey();
      const keyId = uuidv7();
      const bytes = randomBytes(32);
      await pool.query("insert into person_key (key_id, wrapped) values ($1, $2)", [
        keyId,
        wrap(programmeKey, bytes, keyId),
      ]);
      const key = sealingKey(keyId, bytes);
      cache.remember(keyId, key);
      return key;
    },
    async find(keyId) {
      const known = cache.recall(keyId);
      if (known) return known;
      const { rows } = await pool.query<Row>("select key_id, wrapped from person_key where key_id = $1", [
        keyId,
      ]);
      const wrapped = rows[0]?.wrapped;
      return wrapped
        ? cache.remember(keyId, sealingKey(keyId, unwrap(programmeKey, wrapped, keyId)))
        : undefined;
    },
    async destroy(keyId) {
      await cache.forget(keyId, () =>
        pool.query(
          "update person_key set wrapped = null, destroyed_at = now() where key_id = $1 and destroyed_at is null",
          [keyId],
        ),
      );
    },
    fingerprint: (text) => createHmac("sha256", fingerprintKey).update(text).digest(),
    close: () => pool.end(),
  };
}

interface Row {
  readonly key_id: string;
  readonly wrapped: Buffer | null;
}

/** Made a key object once: handed over as bytes, a key costs Node more each time than what it seals. */
function sealingKey(keyId: string, bytes: Buffer): SealingKey {
  const key = createSecretKey(bytes);
  return {
    keyId,
    seal: (value, about) => seal(key, value, about),
    open: (sealed, about) => open(key, sealed, about),
  };
}

const deriveFor = (use: string, key: Buffer): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), use, 32)));
