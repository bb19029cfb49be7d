import type { QueryClient } from "@tanstack/react-query";
import { keyOf } from "../endpoint.ts";
import type { OpenOutbox } from "../open-outbox.ts";
import type { PhoneStateHolder } from "../phone-state.ts";
import { keptDatabase } from "./database.ts";
import { secretJar } from "./lease-cookie.ts";
import { openPhone, type Phone } from "./phone.ts";
import { deviceServer } from "./server.ts";

interface StartOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly outbox: OpenOutbox;
  readonly queries: QueryClient;
  readonly state: PhoneStateHolder;
}

/** This browser as a phone; `undefined` where it has no storage or no cryptography to keep anything safely. */
export function startPhone({ fetch, outbox, queries, state }: StartOptions): Phone | undefined {
  const { indexedDB, crypto } = globalThis;
  if (!indexedDB || !crypto?.subtle) return undefined;
  return openPhone({
    place: {
      database: keptDatabase(indexedDB),
      jar: secretJar(document, location.protocol === "https:"),
      clocks: { wall: () => Date.now(), steady: () => performance.now() },
    },
    server: deviceServer(fetch),
    outbox,
    state,
    channel: globalThis.BroadcastChannel && new BroadcastChannel("bridge"),
    onNews: (documents, people) => {
      for (const { name, data, asOf } of documents) {
        const queryKey = keyOf(name);
        if (queries.getQueryState(queryKey))
          queries.setQueryData(queryKey, { data, asOf, fromDevice: false });
      }
      // Whoever is no longer one's own is asked for once more, and answers like someone who does not exist.
      void queries.invalidateQueries({
        queryKey: ["people"],
        predicate: ({ queryKey: [, personId] }) => typeof personId === "string" && !people.includes(personId),
      });
    },
    onForgotten: () => void queries.resetQueries(),
  });
}
