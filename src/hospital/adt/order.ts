import type { AdtEntry } from "./entry.ts";
import { doings, whatItDoes } from "./triggers.ts";

/**
 * The entries in the order in which things happened, each once: by event time, then by what they do (see
 * `doings`), then by key. Arrival plays no part, so everybody who holds the same entries sees the same order.
 */
export const inOrderOfEvents = (entries: readonly AdtEntry[]): readonly AdtEntry[] => {
  const once = new Map(entries.map((entry) => [entry.key, entry]));
  return [...once.values()].sort(
    (one, other) =>
      one.happenedAt.getTime() - other.happenedAt.getTime() ||
      doings.indexOf(whatItDoes(one.trigger)) - doings.indexOf(whatItDoes(other.trigger)) ||
      (one.key < other.key ? -1 : 1),
  );
};

/** True when two different messages of one sender bear the same MSH-10. Both count; somebody should look. */
export const hasSameIdOtherPayload = (entries: readonly AdtEntry[]): boolean => {
  const payloads = new Map<string, Set<string>>();
  for (const { claimedId, messageKey } of entries) {
    if (claimedId === undefined) continue;
    payloads.set(claimedId, (payloads.get(claimedId) ?? new Set()).add(messageKey));
  }
  return [...payloads.values()].some((messages) => messages.size > 1);
};
