import type { DocumentName, KeptDocument } from "../document-store.ts";
import { answerOf, type KeptDatabase } from "./database.ts";
import type { HeldLease } from "./held-lease.ts";
import { hiddenName, type Sealed, seal, unseal } from "./sealing.ts";

/** A document to be kept. */
export interface Fresh {
  readonly name: DocumentName;
  readonly data: unknown;
  readonly asOf: Date;
}

/** What a pull brought: everything in it becomes true on this phone at once, or nothing does. */
export interface News {
  readonly documents: readonly Fresh[];
  /** The only names that may stay. */
  readonly staying: readonly DocumentName[];
  /** What does not fit on this phone: shown with signal, and not kept when it is. */
  readonly leftOut: readonly DocumentName[];
  readonly cursor: string;
}

interface Written {
  readonly data: unknown;
  readonly asOf: string;
}

/** What one lease keeps of documents, each sealed, under names that tell nothing. */
export function keptDocuments(database: KeptDatabase, { keys }: HeldLease) {
  const place = (name: DocumentName) => hiddenName(keys.name, name);
  const sealed = async ({ name, data, asOf }: Fresh) => {
    const at = await place(name);
    return { at, value: await seal(keys.seal, { data, asOf: asOf.toISOString() }, at) };
  };
  return {
    async get(name: DocumentName): Promise<KeptDocument | undefined> {
      const at = await place(name);
      const found = (await database.read("documents", (store) => store.get(at))) as Sealed | undefined;
      if (!found) return undefined;
      const { data, asOf } = (await unseal(keys.seal, found, at)) as Written;
      return { data, asOf: new Date(asOf), fromDevice: true };
    },
    async put(document: Fresh): Promise<void> {
      const { at, value } = await sealed(document);
      await database.write(["documents", "keys"], async ({ documents, keys }) => {
        const leftOut = (await answerOf(keys.get("left out"))) as readonly string[] | undefined;
        if (!leftOut?.includes(at)) documents.put(value, at);
      });
    },
    async drop(name: DocumentName): Promise<void> {
      const at = await place(name);
      await database.write("documents", ({ documents }) => documents.delete(at));
    },
    async apply({ documents: fresh, staying, leftOut, cursor }: News): Promise<void> {
      const values = await Promise.all(fresh.map(sealed));
      const places = new Set(await Promise.all(staying.map(place)));
      const placesLeftOut = await Promise.all(leftOut.map(place));
      await database.write(["documents", "keys"], async ({ documents, keys }) => {
        for (const { at, value } of values) documents.put(value, at);
        keys.put(cursor, "cursor");
        keys.put(placesLeftOut, "left out");
        for (const at of await answerOf(documents.getAllKeys()))
          if (!places.has(String(at))) documents.delete(at);
      });
    },
    cursor: () => database.read("keys", (keys) => keys.get("cursor")) as Promise<string | undefined>,
  };
}

export type KeptDocuments = ReturnType<typeof keptDocuments>;
