import { useWords } from "../../platform/words/use-words.ts";
import { words } from "./screen-words.ts";
import { type Doing, isTrigger, whatItDoes } from "./triggers.ts";

const kindOf = {
  expect: "arrival",
  open: "arrival",
  "change class": "move",
  transfer: "move",
  move: "move",
  leave: "leave",
  return: "leave",
  depart: "departure",
  "cancel expected": "cancelled",
  "cancel transfer": "cancelled",
  "cancel leave": "cancelled",
  "cancel return": "cancelled",
  "cancel departure": "cancelled",
  "cancel stay": "cancelled",
  update: "correction",
  "update person": "correction",
  merge: "two-records",
  unlink: "two-records",
  "pass by": "other",
} as const satisfies Record<Doing, string>;

/** "arrival · A01": what the message is about, and the code by which the hospital's interface desk knows it. */
export function useMessageKind(triggerEvent: string | null): string | null {
  const say = useWords(words);
  if (triggerEvent === null || !isTrigger(triggerEvent)) return triggerEvent;
  return `${say(`message-kind.${kindOf[whatItDoes(triggerEvent)]}`)} · ${triggerEvent}`;
}
