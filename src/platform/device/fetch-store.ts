import type { DocumentStore } from "./document-store.ts";
import { apiBase } from "./endpoint.ts";
import { noAnswer, ProblemError, problemFrom } from "./problem.ts";

interface FetchStoreOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
}

/** Reads each document from the server; keeps nothing. */
export function fetchStore({ fetch, now }: FetchStoreOptions): DocumentStore {
  return {
    read: async (name, signal) => {
      const answer = await fetch(apiBase + name, { signal, headers: { accept: "application/json" } }).catch(
        (error: unknown) => {
          throw signal.aborted ? error : new ProblemError(noAnswer);
        },
      );
      if (!answer.ok) throw new ProblemError(await problemFrom(answer));
      return { data: await answer.json(), asOf: now(), fromDevice: false };
    },
  };
}
