import { expect, type Page } from "@playwright/test";
import { onePerson } from "../../../src/bridge/people/contract.ts";
import { ask } from "./api.ts";

/** Opens the app and waits until this phone holds what it should: the app's own files, a lease, and one's people. */
export async function isReady(page: Page): Promise<void> {
  await page.goto("/me");
  await expect(page.getByText("Your people are on this phone until")).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await expect.poll(() => kept(page, "documents")).toBeGreaterThan(3);
}

/** How many entries lie in a drawer of this phone's storage. */
export function kept(page: Page, drawer: "documents" | "line"): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("bridge");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const count = opening.result.transaction(name).objectStore(name).count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
    drawer,
  );
}

/** Up to where this phone has pulled: another text as soon as it holds what came since. */
export function pulledTo(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("bridge");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction("keys").objectStore("keys").get("cursor");
          asked.onsuccess = () => {
            opening.result.close();
            resolve(String(asked.result));
          };
        };
      }),
  );
}

/** Everything that lies in this browser for our address, as one text: storage, caches, cookies a script can see. */
export function everythingOn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found = [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    const textOf = (value: unknown): string => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
      if (typeof value === "object" && value !== null)
        return Object.entries(value).flat().map(textOf).join("\n");
      return String(value);
    };
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const drawer of database.objectStoreNames) {
        const store = database.transaction(drawer).objectStore(drawer);
        found.push(textOf(await answer(store.getAllKeys())), textOf(await answer(store.getAll())));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) found.push(request.url);
    }
    return found.join("\n");
  });
}

/** Logs that they met, with words of one's own, as a peer does it. */
export async function logs(page: Page, personId: string, words: string): Promise<void> {
  await page.goto(`/people/${personId}/log`);
  await page.getByLabel("Words, if you want").fill(words);
  await page.getByRole("button", { name: "Save", exact: true }).click();
}

/** The words of a person's contacts, as the programme has them. */
export async function wordsAtProgramme(peer: Page, personId: string): Promise<string[]> {
  const { contacts } = await ask(peer.request, onePerson, { params: { personId } });
  return contacts.flatMap(({ words }) => words?.text ?? []).sort();
}
