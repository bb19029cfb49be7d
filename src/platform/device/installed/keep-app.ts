import type { Outbox } from "../outbox.ts";
import type { PhoneStateHolder } from "../phone-state.ts";

const hour = 3_600_000;
/** Nobody has begun anything in a page as young as this. */
const young = 5_000;

interface KeepAppOptions {
  readonly outbox: Outbox;
  readonly state: PhoneStateHolder;
}

/**
 * Keeps the app's own files on this phone, so that it opens without signal. A newer version waits until the peer
 * changes over, or until the app is opened anew with nothing waiting to be sent.
 */
export async function keepApp({ outbox, state }: KeepAppOptions): Promise<void> {
  const workers = globalThis.navigator?.serviceWorker;
  if (!workers) return;
  const registration = await workers
    .register("/worker.js", { updateViaCache: "none" })
    .catch(() => undefined);
  if (!registration) return;

  const changeOver = () => {
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting?.postMessage("change over");
  };
  const offer = () => {
    // The first version has no one to wait for.
    if (!registration.waiting || !workers.controller) return;
    const isIdle = outbox.entries().every(({ standing }) => standing.state !== "waiting");
    if (performance.now() < young && isIdle && document.activeElement === document.body) changeOver();
    else state.change({ update: changeOver });
  };
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed") offer();
    });
  });
  await outbox.flush();
  offer();

  let lookedAt = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - lookedAt < hour) return;
    lookedAt = Date.now();
    void registration.update().catch(() => {});
  });
}
