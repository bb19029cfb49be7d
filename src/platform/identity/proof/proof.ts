/**
 * How someone showed who they are. It ends in a session, which is all they hold afterwards and knows nothing of how
 * it was earned. A passkey or OpenID Connect is one more way and one more file here; a second factor stands between
 * a proof and `openSession`.
 */
export interface Proof {
  readonly by: keyof typeof becauseOf;
  readonly who: ProvenOne;
}

export interface ProvenOne {
  readonly kind: "staff" | "person";
  readonly programmeId: string;
  readonly id: string;
}

/** The sentence for the audit trail. */
export const becauseOf = {
  password: "the password fits the account",
  invitation: "took up an invitation by its link",
  "own page": "holds the link to their own page, and its code",
  demo: "came in through the demo's door",
} as const;
