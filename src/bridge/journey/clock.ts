import type { EventOf } from "./events.ts";

export const clockKinds = [
  "meet",
  "wave",
  "talk",
  "try again",
  "check-in",
  "review",
  "re-match",
  "ask again",
  "talk after",
  "end is near",
  "end",
  "stay silent",
  "back from leave",
  "never met",
  "forget",
  "return window",
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** What a clock brings about, without id, moment and actor. Null: it is only shown, to whom it `tells`. */
type Caused<K extends "clock ran out" | "end is near"> = Omit<EventOf<K>, "id" | "at" | "by">;
export type ClockEvent =
  | Caused<"clock ran out">
  | Caused<"end is near">
  | { readonly kind: "no answer"; readonly wave: number }
  | { readonly kind: "talk ended without a yes" | "finished" | "erased" | "never met" };

export interface Clock {
  readonly kind: ClockKind;
  readonly dueAt: Date;
  readonly causes: ClockEvent | null;
  /** Whom it reaches when it runs out. Only clocks that tell nobody run while a person asked for quiet. */
  readonly tells: "nobody" | "programme" | "care team" | "person";
}

export function clock(
  kind: ClockKind,
  dueAt: Date,
  tells: Clock["tells"],
  causes: ClockEvent | null = null,
): Clock {
  return { kind, dueAt, tells, causes };
}
