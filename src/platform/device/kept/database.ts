/** What lies on this phone. Nothing in it can be read without a key that is not in it. */
const name = "bridge";
const version = 1;
export type Drawer = "keys" | "documents" | "line";

/**
 * The browser's own storage, opened when it is first needed and again after the browser closed it.
 * Every method rejects when the browser refuses: no room, a private window, storage taken away.
 */
export interface KeptDatabase {
  /** Runs reads in one transaction. */
  readonly read: <T>(drawer: Drawer, ask: (store: IDBObjectStore) => IDBRequest<T>) => Promise<T>;
  /**
   * Runs writes in one transaction; resolves once the browser says that they are on disk.
   * `change` may wait for requests of this transaction and for nothing else.
   */
  readonly write: <T>(
    drawers: Drawer | readonly Drawer[],
    change: (stores: Stores) => T | Promise<T>,
  ) => Promise<T>;
}

export type Stores = Readonly<Record<Drawer, IDBObjectStore>>;

export function keptDatabase(factory: IDBFactory): KeptDatabase {
  let opening: Promise<IDBDatabase> | undefined;
  const open = () => {
    opening ??= openNow(factory, () => {
      opening = undefined;
    }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    read: async (drawer, ask) => {
      const transaction = (await open()).transaction(drawer, "readonly");
      return answerOf(ask(transaction.objectStore(drawer)));
    },
    write: async (drawers, change) => {
      const names = typeof drawers === "string" ? [drawers] : [...drawers];
      const transaction = (await open()).transaction(names, "readwrite", { durability: "strict" });
      const done = endOf(transaction);
      const stores = Object.fromEntries(names.map((each) => [each, transaction.objectStore(each)]));
      const [result] = await Promise.all([changed(transaction, () => change(stores as Stores)), done]);
      return result;
    },
  };
}

function openNow(factory: IDBFactory, onGone: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, version);
    request.onupgradeneeded = () => {
      const database = request.result;
      database.createObjectStore("keys");
      database.createObjectStore("documents");
      const line = database.createObjectStore("line", { keyPath: "place", autoIncrement: true });
      line.createIndex("id", "id", { unique: true });
      line.createIndex("by", "by");
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("another tab holds an older storage"));
    request.onsuccess = () => {
      const database = request.result;
      // Taken away by the browser, or wanted by a newer version in another tab.
      database.onclose = onGone;
      database.onversionchange = () => {
        database.close();
        onGone();
      };
      resolve(database);
    };
  });
}

export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A change that fails in the middle leaves nothing behind. */
async function changed<T>(transaction: IDBTransaction, change: () => T | Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (transaction.error === null) transaction.abort();
    throw error;
  }
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("not kept"));
  });
}
