import type { QueryClient } from "@tanstack/react-query";
import { keyOf } from "../endpoint.ts";
import type { OpenOutbox } from "../open-outbox.ts";
import type { PhoneStateHolder } from "../phone-state.ts";
import { openLive } from "./live.ts";
import type { Phone } from "./phone.ts";

interface FollowOptions {
  readonly phone: Phone | undefined;
  readonly outbox: OpenOutbox;
  readonly queries: QueryClient;
  readonly state: PhoneStateHolder;
}

const minute = 60_000;

/** Keeps a page that is seen up to date: by the stream of changes, when signal or the page comes back, and each minute. */
export function follow({ phone, outbox, queries, state }: FollowOptions): void {
  let pulling: Promise<unknown> = Promise.resolve();
  let isPullWaiting = false;

  /** One at a time, and at most one behind it. */
  const pull = () => {
    if (isPullWaiting || !phone) return pulling;
    isPullWaiting = true;
    pulling = pulling.then(() => {
      isPullWaiting = false;
      return phone.pull();
    });
    return pulling;
  };

  // What was written before this page was opened has no screen that waits for it.
  let waiting = new Set<string>();
  outbox.subscribe(() => {
    const entries = outbox.entries();
    const isNews = entries.some(({ id, standing }) => standing.state === "sent" && waiting.has(id));
    waiting = new Set(entries.filter(({ standing }) => standing.state === "waiting").map(({ id }) => id));
    if (!isNews) return;
    void queries.invalidateQueries();
    void pull();
  });

  const live = openLive({
    open: () => new EventSource("/api/v1/live"),
    onChanged: (names) => {
      for (const name of names) void queries.invalidateQueries({ queryKey: keyOf(name) });
      void pull();
    },
    onReread: () => {
      void queries.invalidateQueries();
      void pull();
    },
    onState: (isLive) => {
      if (state.get().isLive !== isLive) state.change({ isLive });
    },
    later: (run, milliseconds) => setTimeout(run, milliseconds),
    random: Math.random,
  });

  const wakeUp = () => {
    void phone?.lookAtTheClock();
    if (document.visibilityState !== "visible") return live.stop();
    live.start();
    void pull();
    void outbox.flush();
  };
  document.addEventListener("visibilitychange", wakeUp);
  addEventListener("online", wakeUp);
  setInterval(() => {
    void phone?.lookAtTheClock();
    if (document.visibilityState === "visible") void pull();
  }, minute);
  wakeUp();
}
