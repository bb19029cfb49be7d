import type pg from "pg";
import { addKeys, type StoredKey } from "./key-store-store.ts";
import type { OpenScript } from "./read-script.ts";

const keysAtOnce = 2_000;

/**
 * Puts the keys of a backup into an empty key store. A key that was destroyed since comes back as destroyed: its bytes
 * are never written anywhere.
 *
 * @param erased ids of keys that must not come back
 * @returns how many keys there are, and how many of them were on the list
 */
export async function loadKeys(
  keeper: pg.Client,
  script: OpenScript,
  erased: ReadonlySet<string>,
  now: Date,
): Promise<{ readonly keys: number; readonly kept: number }> {
  let [keys, kept] = [0, 0];
  let batch: StoredKey[] = [];
  await keeper.query("begin");
  for await (const key of keysIn(script)) {
    keys += 1;
    const destroyed = erased.has(key.keyId) && key.wrapped !== null;
    if (destroyed) kept += 1;
    batch.push(destroyed ? { ...key, wrapped: null, destroyedAt: now.toISOString() } : key);
    if (batch.length < keysAtOnce) continue;
    await addKeys(keeper, batch);
    batch = [];
  }
  await addKeys(keeper, batch);
  await keeper.query("commit");
  return { keys, kept };
}

/** The keys of a script. Their columns hold nothing that COPY would escape but the backslash of bytes. */
export async function* keysIn(script: OpenScript): AsyncGenerator<StoredKey> {
  for await (const section of script.sections()) {
    if (section.kind !== "rows") continue;
    for await (const piece of section.rows)
      for (const line of piece.toString("utf8").split("\n")) if (line) yield keyOf(line);
  }
}

function keyOf(line: string): StoredKey {
  const [keyId = "", wrapped, madeAt = "", destroyedAt] = line
    .split("\t")
    .map((value) => (value === "\\N" ? null : value.replaceAll("\\\\", "\\")));
  return {
    keyId: keyId ?? "",
    wrapped: wrapped ?? null,
    madeAt: madeAt ?? "",
    destroyedAt: destroyedAt ?? null,
  };
}
