import type { Contact, StayFact } from "../follow-up/rules.ts";
import type { Actor } from "./actor.ts";
import type { EndTold, Journey, Waiting } from "./journey.ts";
import type { Kind } from "./kinds.ts";

/** How something was said. */
export type How = "own page" | "aloud" | "signed" | "message";

interface Invitation {
  readonly journeyId: string;
  readonly waiting: Waiting;
  readonly canBeReached: boolean;
  readonly stay: StayFact | null;
}

interface PersonSaid {
  /** How the person said yes themselves; without it nothing opens. */
  readonly personSaid: How | null;
}

interface Heard<K extends StayFact["kind"]> {
  readonly fact: Extract<StayFact, { readonly kind: K }>;
}

type Nothing = Record<never, never>;

/** What each event carries besides who, when and how. Kinds not named here carry nothing more. */
interface Payloads {
  "stay opened": Heard<"opened">;
  invited: Invitation & PersonSaid;
  "invited by ward code": Invitation;
  checked: PersonSaid;
  offered: { readonly peers: readonly string[] };
  "no answer": { readonly wave: number };
  "not this peer": { readonly peer: string };
  "clock ran out": { readonly told: number };
  "not there": { readonly tooLate: boolean };
  "said yes to peer support": PersonSaid & { readonly proof: "witness" | "signature" };
  contact: { readonly contact: Contact; readonly corrects?: string };
  "sharing changed": { readonly blockedPeer: string | null };
  "handed over": PersonSaid & { readonly peer: string };
  "on cover": { readonly peer: string; readonly until: Date };
  "bed changed": Heard<"moved" | "still here">;
  "leave changed": Heard<"on leave" | "back from leave">;
  transferred: Heard<"departed">;
  departed: Heard<"departed">;
  "departure cancelled": Heard<"departure cancelled">;
  "back in hospital": Heard<"opened">;
  "end is near": EndTold;
  "longer agreed": { readonly days: number };
  died: { readonly confirmedBy: Actor | null };
  returned: Invitation;
  "returned late": Invitation;
  "peer left": { readonly peer: string };
  /** The journey that goes on takes the other one in as it stood; the other one gets `into`. */
  merged: { readonly other: Journey } | { readonly into: string };
  "merge undone": { readonly otherId: string };
  "stay cancelled": Heard<"cancelled">;
  "second stay": Heard<"opened">;
}

interface EventBase {
  /** UUIDv7, made where the fact is made. */
  readonly id: string;
  readonly at: Date;
  readonly by: Actor;
  /** Whoever acted together with `by`, where the table asks for two. */
  readonly with?: Actor;
  readonly how?: How;
  /** Set by `decide` on a fact that may be read by the person only. */
  readonly readableBy?: "person only";
}

type Payload<K extends Kind> = K extends keyof Payloads ? Payloads[K] : Nothing;

export type EventOf<K extends Kind> = K extends Kind ? EventBase & { readonly kind: K } & Payload<K> : never;

/** One fact of a journey, as asked for (then it is a command) and as recorded. */
export type JourneyEvent = { [K in Kind]: EventOf<K> }[Kind];
