/**
 * Why a message is not used.
 *
 * `AR`: sending it again never helps. `AA`: we understood it and keep it; a coordinator decides. The error
 * codes are table 0357's (HL7 v2.5.1 §2.15.5.3). Sentences are in `words.ts`.
 */
export const reasons = {
  "not HL7": { answer: "AR", error: "100" },
  "delimiters unusable": { answer: "AR", error: "100" },
  "too large": { answer: "AR", error: "100" },
  "several messages in one": { answer: "AR", error: "100" },
  "unknown character set": { answer: "AR", error: "103" },
  "not ADT": { answer: "AR", error: "200" },
  "unsupported trigger": { answer: "AR", error: "201" },
  "unknown facility": { answer: "AR", error: "103" },
  "unsupported version": { answer: "AR", error: "203" },
  "no event time": { answer: "AA" },
  "no record number": { answer: "AA" },
  "no visit number": { answer: "AA" },
  "no number to merge": { answer: "AA" },
  "several people": { answer: "AA" },
} as const satisfies Readonly<
  Record<string, { readonly answer: "AR"; readonly error: string } | { readonly answer: "AA" }>
>;

export type Reason = keyof typeof reasons;

/** The reasons that are answered AR. */
export type Rejection = {
  [Each in Reason]: (typeof reasons)[Each]["answer"] extends "AR" ? Each : never;
}[Reason];

export const isRejection = (reason: Reason): reason is Rejection => reasons[reason].answer === "AR";
