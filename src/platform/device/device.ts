import { QueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { deliver as deliverBy } from "./deliver.ts";
import type { DocumentStore } from "./document-store.ts";
import { fetchStore } from "./fetch-store.ts";
import { memoryOutbox } from "./memory-outbox.ts";
import type { Command, Delivery, Outbox } from "./outbox.ts";
import { ProblemError, problemOf } from "./problem.ts";

/** What screens read from and write to. */
export interface Device {
  readonly store: DocumentStore;
  readonly outbox: Outbox;
  /** One try, past the outbox. */
  readonly deliver: (command: Command) => Promise<Delivery>;
  readonly queries: QueryClient;
}

/** The device of a tab: asks the server, keeps what is waiting in memory. `signedOut` is told of every 401. */
export function openDevice(signedOut: () => void): Device {
  const watchedFetch: typeof fetch = async (...request) => {
    const answer = await fetch(...request);
    if (answer.status === 401) signedOut();
    return answer;
  };
  const deliver = (command: Command) => deliverBy(command, watchedFetch);
  return {
    store: fetchStore({ fetch: watchedFetch, now: () => new Date() }),
    outbox: memoryOutbox({
      deliver,
      retryLater: (again, tries) => setTimeout(again, Math.min(60_000, 1000 * 2 ** tries)),
    }),
    deliver,
    queries: new QueryClient({
      defaultOptions: {
        queries: { retry, staleTime: 15_000, networkMode: "always", refetchOnReconnect: true },
      },
    }),
  };
}

/** A problem that the server stands by does not go away by asking again; trouble on the way may, once. */
function retry(failures: number, error: unknown): boolean {
  const { status } = problemOf(error);
  return error instanceof ProblemError && status >= 500 && failures < 1;
}

export const DeviceContext = createContext<Device | undefined>(undefined);

/** The device; a screen outside of the app is a programming error. */
export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (!device) throw new Error("no device around this screen");
  return device;
}
