/** Kinds of things about a person: the rows of docs/visibility.md, by number. Rooms to come add theirs here. */
export const itemRows = {
  "ward-line": 1,
  "with-programme": 2,
  "name-used": 3,
  "legal-name": 4,
  "where-now": 5,
  "back-in-hospital": 6,
  departure: 7,
  "earlier-stays": 8,
  invitation: 9,
  "offer-preview": 10,
  "asked-said-no": 11,
  "who-my-peer-is": 14,
  met: 15,
  "contact-made": 16,
  "what-was-done": 17,
  "words-only-us-two": 18,
  "words-my-peers": 19,
  "words-to-team": 20,
  "follow-ups": 34,
  notes: 39,
  "my-choices": 46,
  "who-looked": 48,
} as const;

export type ItemKind = keyof typeof itemRows;

/** Classes of readers: columns of docs/visibility.md that a grant can open. */
export type Reader = "assigned-peer" | "cover" | "coordinator" | "inviter" | "care-team" | "wave";
