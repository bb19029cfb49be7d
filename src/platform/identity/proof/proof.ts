/**
 * How someone showed who they are. It ends in a session, which is all they hold afterwards and knows nothing of how
 * it was earned, but by which kind. Between a password and the session stands the second step (`let-in.ts`).
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
  "password and code": "password and the code of an app fit the account",
  "password and paper code": "password and a code on paper fit the account",
  "password and passkey": "password and a passkey fit the account",
  provider: "the programme's own sign-in vouches for them",
  passkey: "a passkey of the account, unlocked by its holder",
  "reset link": "holds the link for a new password",
  invitation: "took up an invitation by its link",
  "own page": "holds the link to their own page, and its code",
  demo: "came in through the demo's door",
} as const;
