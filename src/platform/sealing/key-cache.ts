/** Keys that this process knows for a minute, so that a destroyed key lives on in another process no longer. */
export interface KeyCache<Key> {
  /** The key, if it is known and its minute has not passed. */
  recall(keyId: string): Key | undefined;
  /** Keeps a key and gives it back; `undefined` when it was forgotten while it was being fetched. */
  remember(keyId: string, key: Key): Key | undefined;
  /** Forgets a key now and for good; when `everywhere` fails, the key is not destroyed and may be fetched again. */
  forget(keyId: string, everywhere: () => Promise<unknown>): Promise<void>;
}

const keptMilliseconds = 60_000;
const keptKeys = 20_000;

/** @param clock milliseconds */
export function openKeyCache<Key>(clock: () => number): KeyCache<Key> {
  const known = new Map<string, { readonly key: Key; readonly goodUntil: number }>();
  const forgotten = new Set<string>();
  return {
    recall(keyId) {
      const found = known.get(keyId);
      if (found && found.goodUntil > clock()) return found.key;
      known.delete(keyId);
      return undefined;
    },
    remember(keyId, key) {
      // It may have been read from the store just before it was destroyed there.
      if (forgotten.has(keyId)) return undefined;
      const oldest = known.size >= keptKeys ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
      known.set(keyId, { key, goodUntil: clock() + keptMilliseconds });
      return key;
    },
    async forget(keyId, everywhere) {
      known.delete(keyId);
      forgotten.add(keyId);
      try {
        await everywhere();
      } catch (error) {
        forgotten.delete(keyId);
        throw error;
      }
    },
  };
}
