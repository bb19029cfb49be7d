import { answerFor } from "./answer-for.ts";

/** Put in by the build: the version's name, and every file that a peer's screens need. */
declare const __VERSION__: string;
declare const __FILES__: readonly string[];

/** The parts of a service worker's world that are used here; the compiler knows only a page's. */
interface WorkerEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
interface WorkerScope {
  readonly caches: CacheStorage;
  readonly location: Location;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  addEventListener(kind: "install" | "activate", listener: (event: WorkerEvent) => void): void;
  addEventListener(kind: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(kind: "message", listener: (event: MessageEvent<unknown>) => void): void;
}

const worker = globalThis as unknown as WorkerScope;
const own = `app-${__VERSION__}`;
const page = "/app.html";

/** All of this version, or it is not installed; what an earlier version has already is not fetched again. */
async function install(): Promise<void> {
  const cache = await worker.caches.open(own);
  await cache.add(new Request(page, { cache: "reload" }));
  await Promise.all(
    __FILES__.map(async (file) => {
      const known = await worker.caches.match(file);
      return known ? cache.put(file, known) : cache.add(file);
    }),
  );
}

/** The version before stays: a page of it may still be open and load a part that it has not needed so far. */
async function forgetOldVersions(): Promise<void> {
  const names = (await worker.caches.keys()).filter((name) => name.startsWith("app-") && name !== own);
  await Promise.all(names.slice(0, -1).map((name) => worker.caches.delete(name)));
  await worker.clients.claim();
}

const kept = async (request: Request | string): Promise<Response> =>
  (await (await worker.caches.open(own)).match(request)) ??
  (await worker.caches.match(request)) ??
  fetch(request);

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(forgetOldVersions()));
worker.addEventListener("message", ({ data }) => {
  if (data === "change over") void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const answer = answerFor(request, worker.location.origin);
  if (answer === "file") event.respondWith(kept(request));
  if (answer === "page") event.respondWith(kept(page));
});
