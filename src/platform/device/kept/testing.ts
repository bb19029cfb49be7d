import { IDBFactory } from "fake-indexeddb";
import { keptDatabase } from "./database.ts";
import type { GivenLease, LeasePlace } from "./held-lease.ts";
import { secretJar } from "./lease-cookie.ts";

/** A phone's browser, as far as it keeps things, with a clock that a test sets. */
export function browserForTests() {
  let wall = Date.parse("2026-11-27T12:00:00Z");
  let steady = 0;
  const factory = new IDBFactory();
  const cookies = cookieHolder(() => wall);
  return {
    factory,
    cookies,
    /** Time goes by, as it does. */
    pass: (minutes: number) => {
      wall += minutes * 60_000;
      steady += minutes * 60_000;
    },
    /** Someone sets the clock. */
    set: (minutes: number) => {
      wall += minutes * 60_000;
    },
    now: () => new Date(wall),
    /** As a page finds it when it is opened: nothing in memory, all that is kept. */
    opened: (): LeasePlace => ({
      database: keptDatabase(factory),
      jar: secretJar(cookies, true),
      clocks: { wall: () => wall, steady: () => steady },
    }),
  };
}

export type BrowserForTests = ReturnType<typeof browserForTests>;

/** Lets cookies go at their time, as a browser does. */
function cookieHolder(now: () => number) {
  const kept = new Map<string, { readonly value: string; readonly until: number }>();
  return {
    get cookie() {
      return [...kept]
        .filter(([, { until }]) => until > now())
        .map(([name, { value }]) => `${name}=${value}`)
        .join("; ");
    },
    set cookie(line: string) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const until = Date.parse(/Expires=([^;]+)/.exec(line)?.[1] ?? "");
      kept.set(name, { value, until });
    },
  };
}

const secret = (seed: number) => Buffer.alloc(32, seed).toString("base64url");

/** A lease for eight hours, as the server gives it. */
export const leaseForTests = (now: Date, leaseId = "lease-1", hours = 8): GivenLease => ({
  leaseId,
  until: new Date(now.getTime() + hours * 3_600_000),
  storeSecret: secret(leaseId.length + hours),
  outboxKey: secret(7),
  serverNow: now,
});

/** Every byte that lies in this browser's storage and cookies, as one text. */
export async function everythingIn({ factory, cookies }: BrowserForTests): Promise<string> {
  const found: string[] = [cookies.cookie];
  for (const { name = "" } of await factory.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = factory.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    for (const drawer of [...database.objectStoreNames]) {
      const store = database.transaction(drawer).objectStore(drawer);
      for (const ask of [store.getAllKeys(), store.getAll()]) {
        await new Promise((resolve) => {
          ask.onsuccess = resolve;
        });
        found.push(textOf(ask.result));
      }
    }
    database.close();
  }
  return found.join("\n");
}

function textOf(value: unknown): string {
  if (value instanceof ArrayBuffer) return Buffer.from(value).toString("latin1");
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer).toString("latin1");
  if (Array.isArray(value)) return value.map(textOf).join("\n");
  if (typeof value === "object" && value !== null) return Object.entries(value).flat().map(textOf).join("\n");
  return String(value);
}
