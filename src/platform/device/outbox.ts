import type { ApiProblem } from "./problem.ts";

/** A change on its way to the server. `id` is a UUIDv7 made here: sending twice with it does the thing once. */
export interface Command {
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below `/api/v1/`: "contacts", "offers/<id>/answer". */
  readonly path: string;
  readonly body?: unknown;
  /** The lease of this phone under which it was written, so that the server can take it late. */
  readonly leaseId?: string | undefined;
}

/** Where a waiting command lies: on its way into this phone's storage, kept there, or only as long as this page is open. */
export type WhereKept = "not yet" | "on this phone" | "in this page";

/** What became of a command: still here, taken by the server, or refused with a problem and kept to be looked at. */
export type Standing =
  | { readonly state: "waiting"; readonly kept: WhereKept }
  | { readonly state: "sent"; readonly answer: unknown }
  | { readonly state: "refused"; readonly problem: ApiProblem };

export type OutboxEntry = Command & {
  /** When it was written, by this phone's clock. */
  readonly writtenAt: Date;
  readonly standing: Standing;
};

/** How one try ended. `held`: no signal, a server in trouble, or signed out; the command stays first in line. */
export type Delivery =
  | { readonly outcome: "taken"; readonly answer: unknown }
  | { readonly outcome: "refused"; readonly problem: ApiProblem }
  | { readonly outcome: "held"; readonly problem: ApiProblem };

/**
 * The one way a screen changes anything. Commands leave in the order they were made, one at a time, also when several
 * tabs are open. They are kept on this phone where its keeper can, and else as long as the page is open; each says which.
 */
export interface Outbox {
  /** Whose turn it is at this device. What someone else left waiting is neither seen nor sent until they are back. */
  readonly belongTo: (staffId: string | undefined) => void;
  /** Puts a command in line and starts sending. */
  readonly send: (command: Command) => void;
  /** Entries of whoever's turn it is, oldest first; a new array after each change. */
  readonly entries: () => readonly OutboxEntry[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Tries again what is waiting: when signal returns, after signing in. */
  readonly flush: () => Promise<void>;
  /** Lets go of an entry that is sent, or refused and seen. What waits stays. */
  readonly discard: (id: string) => void;
  /** Puts what was refused back in line, at its place. */
  readonly again: (id: string) => void;
}
