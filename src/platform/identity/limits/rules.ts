/** So many tries at once, then one more each so many seconds. A day holds burst + 86,400 / everySeconds of them. */
export interface Limit {
  readonly burst: number;
  readonly everySeconds: number;
}

const minutes = 60;

/**
 * Wrong passwords and codes. No limit is an account's own: what strangers do is counted against strangers, so a
 * colleague in a browser that signed in before never waits for them. See OWASP, "Slow Down Online Guessing Attacks
 * with Device Cookies".
 */
export const limits = {
  /** In one browser that this colleague signed in with before. */
  "known browser": { burst: 10, everySeconds: 15 * minutes },
  /** All browsers that never signed in to this account, together: 126 guesses a day, from however many networks. */
  "strangers to an account": { burst: 30, everySeconds: 15 * minutes },
  /** The same, from one network: its burst is gone before that of all strangers is. */
  "account from a network": { burst: 10, everySeconds: 15 * minutes },
  /** Unknown browsers in one network, whatever account they try; a hospital is one network. */
  network: { burst: 100, everySeconds: minutes },
  /** Wrong six-digit codes by whoever has the password already: 34 a day are 1 in 10,000. */
  "codes of an account": { burst: 10, everySeconds: 60 * minutes },
  "codes in a known browser": { burst: 10, everySeconds: 15 * minutes },
  /** Showing again who one is, inside a session. */
  "proof in a session": { burst: 5, everySeconds: 15 * minutes },
  /** Looking for a link or a printed code that does not exist. */
  "unknown codes": { burst: 60, everySeconds: minutes },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limits;

/** What is counted: a limit, and for whom or where. */
export interface Counted {
  readonly limit: LimitName;
  readonly of: string;
}

export type Taken =
  | { readonly allowed: true; readonly spentUntil: Date }
  | { readonly allowed: false; readonly waitSeconds: number };

/**
 * One try out of a bucket that fills again with time (the generic cell rate algorithm): `spentUntil` is when every
 * try will be there again.
 */
export function takeTry(spentUntil: Date, now: Date, { burst, everySeconds }: Limit): Taken {
  const every = everySeconds * 1000;
  const next = Math.max(spentUntil.getTime(), now.getTime()) + every;
  const over = next - (now.getTime() + burst * every);
  return over > 0
    ? { allowed: false, waitSeconds: Math.ceil(over / 1000) }
    : { allowed: true, spentUntil: new Date(next) };
}

/** A try that was no wrong one is given back. */
export const giveTryBack = (spentUntil: Date, { everySeconds }: Limit): Date =>
  new Date(spentUntil.getTime() - everySeconds * 1000);

interface Trying {
  /** As typed, in one spelling; may be nobody's. */
  readonly email: string;
  readonly network: string;
  /** What this browser got when it signed in to this very account; undefined for every other browser. */
  readonly browser: string | undefined;
}

/** What a password is counted against. The same for an address that is nobody's. */
export function countedFor({ email, network, browser }: Trying): readonly Counted[] {
  if (browser) return [{ limit: "known browser", of: browser }];
  return [
    { limit: "account from a network", of: `${email} ${network}` },
    { limit: "strangers to an account", of: email },
    { limit: "network", of: network },
  ];
}

/** What a six-digit code is counted against, once the password was right. */
export const codesCountedFor = (account: string, browser: string | undefined): readonly Counted[] => [
  browser
    ? { limit: "codes in a known browser", of: browser }
    : { limit: "codes of an account", of: account },
];
