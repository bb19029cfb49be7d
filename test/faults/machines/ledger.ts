/** What senders were told, by the id of what they sent. */
export interface Ledger {
  /** Acknowledged: HTTP 2xx, ACK AA. */
  readonly done: Set<string>;
  /** Sent, and given up without an acknowledgement. */
  readonly unsure: Set<string>;
  /** "503 database-away", "0" for no answer, "AE" → how often. */
  readonly answers: Map<string, number>;
}

export const newLedger = (): Ledger => ({ done: new Set(), unsure: new Set(), answers: new Map() });

export const count = ({ answers }: Ledger, answer: string): void => {
  answers.set(answer, (answers.get(answer) ?? 0) + 1);
};

/** What is wrong between what senders were told and what is there. */
export interface Wrongs {
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** There, and never sent by anyone. */
  readonly strange: readonly string[];
}

/** Acknowledged: there exactly once. Given up: at most once. Anything else: not there. */
export function wrongs({ done, unsure }: Pick<Ledger, "done" | "unsure">, there: readonly string[]): Wrongs {
  const found = new Set(there);
  return {
    lost: [...done].filter((id) => !found.has(id)),
    twice: [...new Set(there.filter((id, at) => there.indexOf(id) !== at))],
    strange: [...found].filter((id) => !done.has(id) && !unsure.has(id)),
  };
}
