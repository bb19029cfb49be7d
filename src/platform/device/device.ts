import { QueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { v7 as uuidv7 } from "uuid";
import type { Role } from "../identity/contract.ts";
import { deliver as deliverBy } from "./deliver.ts";
import type { DocumentStore } from "./document-store.ts";
import { fetchStore } from "./fetch-store.ts";
import { keptStore } from "./kept-store.ts";
import { leaving } from "./leaving.ts";
import { openOutbox } from "./open-outbox.ts";
import type { Command, Delivery, Outbox } from "./outbox.ts";
import { type PhoneStateHolder, phoneStateHolder } from "./phone-state.ts";
import { ProblemError, problemOf } from "./problem.ts";
import { takingTurns } from "./turns.ts";

/** What screens read from and write to. */
export interface Device {
  readonly store: DocumentStore;
  readonly outbox: Outbox;
  /** One try, past the outbox. */
  readonly deliver: (command: Command) => Promise<Delivery>;
  readonly queries: QueryClient;
  /** How this phone stands. */
  readonly state: PhoneStateHolder;
  /** Whoever is signed in, and what they may do here, is known. */
  readonly begin: (staffId: string, roles: readonly Role[]) => void;
  /** Forgets everything that was read: when someone else comes, and at signing out. What waits stays. */
  readonly forget: (because?: "signed out") => Promise<void>;
}

/** The device of a tab. `signedOut` is told of every 401. */
export function openDevice(signedOut: () => void): Device {
  const watchedFetch: typeof fetch = async (...request) => {
    const answer = await fetch(...request);
    if (answer.status === 401) signedOut();
    return answer;
  };
  const deliver = (command: Command) => deliverBy(command, watchedFetch);
  const state = phoneStateHolder();
  const queries = new QueryClient({
    defaultOptions: {
      queries: { retry, staleTime: 15_000, networkMode: "always", refetchOnReconnect: true },
    },
  });
  const outbox = openOutbox({
    deliver,
    retryLater: (again, tries) =>
      setTimeout(again, Math.min(60_000, 1000 * 2 ** tries) * (0.5 + Math.random())),
    exclusively: (run) => takingTurns("line", run),
    now: () => new Date(),
  });
  // Not needed for the first paint, so not in its bytes.
  const phone = import("./kept/start.ts")
    .then(({ startPhone }) => startPhone({ fetch: watchedFetch, outbox, queries, state }))
    .catch(() => undefined);
  let follows = false;

  return {
    store: keptStore({
      server: fetchStore({ fetch: watchedFetch, now: () => new Date() }),
      phone,
      first: () => finishLeaving(deliver),
      patience: 4_000,
    }),
    outbox,
    deliver,
    queries,
    state,
    begin: (staffId, roles) => {
      const isPeer = roles.includes("peer");
      outbox.belongTo(staffId);
      if (!isPeer) void outbox.keepIn(undefined);
      void phone.then(async (here) => {
        if (here) await here.begin(staffId, isPeer);
        else {
          await outbox.keepIn(undefined);
          state.change({ holds: "no", isRefused: isPeer });
        }
        if (follows) return;
        follows = true;
        const { follow } = await import("./kept/follow.ts");
        follow({ phone: here, outbox, queries, state });
        if (!isPeer) return;
        const { keepApp } = await import("./installed/keep-app.ts");
        await keepApp({ outbox, state });
      });
    },
    forget: async (because) => (await phone)?.forget(because),
  };
}

/** A problem that the server stands by does not go away by asking again; trouble on the way may, once. */
function retry(failures: number, error: unknown): boolean {
  const { status } = problemOf(error);
  return error instanceof ProblemError && status >= 500 && failures < 1;
}

async function finishLeaving(deliver: Device["deliver"]): Promise<void> {
  if (!leaving.isUnderWay()) return;
  const { outcome, ...rest } = await deliver({ id: uuidv7(), method: "DELETE", path: "session" });
  if (outcome === "held" && "problem" in rest) throw new ProblemError(rest.problem);
  leaving.end();
}

export const DeviceContext = createContext<Device | undefined>(undefined);

/** The device; a screen outside of the app is a programming error. */
export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (!device) throw new Error("no device around this screen");
  return device;
}
