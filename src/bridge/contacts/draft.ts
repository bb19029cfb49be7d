import type { ActivityCode, ContactLevel } from "../people/contract.ts";

export type Way = "in person" | "phone" | "text" | "other";

/** What a peer has tapped and written so far. Empty is a complete log: "we met". */
export interface Draft {
  readonly activities: readonly ActivityCode[];
  readonly way: Way;
  readonly text: string;
  readonly level: ContactLevel;
}

export const emptyDraft: Draft = { activities: [], way: "in person", text: "", level: "only us two" };

/** Taps an activity on, or off again. */
export function withActivity(draft: Draft, code: ActivityCode): Draft {
  const { activities } = draft;
  const has = activities.includes(code);
  return { ...draft, activities: has ? activities.filter((one) => one !== code) : [...activities, code] };
}

const wordsOf = ({ text, level }: Draft) => (text.trim() === "" ? null : { level, text: text.trim() });

/** Words for the team are saved only after they were read together with the person. */
export const needsPreview = (draft: Draft): boolean => wordsOf(draft)?.level === "crosses to the team";

/** What is sent. An attempt that reached nobody has no activities; words of the peer's own may stand with it. */
export function bodyOf(draft: Draft, outcome: "reached" | "tried", contactId: string, at: Date) {
  return {
    contactId,
    at: at.toISOString(),
    outcome,
    way: draft.way,
    activities: outcome === "reached" ? [...draft.activities] : [],
    words: wordsOf(draft),
  };
}
