/** How this phone stands, for the screens that say so. */
export interface PhoneState {
  /** "no": not a phone that holds anything (another role, off shift, or not begun). */
  readonly holds: "not known" | "yes" | "no";
  /** Until when it holds, by this phone's clock. */
  readonly until?: Date | undefined;
  /** The browser refuses to keep anything. */
  readonly isRefused: boolean;
  /** Rows held, and how many are fine; undefined before the first pull. */
  readonly load?:
    | { readonly rows: number; readonly soft: number; readonly hard: number; readonly leftOut: number }
    | undefined;
  /** Commands on this phone, whoever wrote them, that nobody can read just now. */
  readonly locked: number;
  /** Why nothing is held any more. */
  readonly gone?:
    | { readonly because: "lease over" | "signed out" | "ended elsewhere"; readonly at: Date }
    | undefined;
  /** The stream of changes is open, so nothing need be asked again and again. */
  readonly isLive: boolean;
  /** A newer version of the app waits; calling it changes over. */
  readonly update?: (() => void) | undefined;
}

export interface PhoneStateHolder {
  readonly get: () => PhoneState;
  readonly change: (part: Partial<PhoneState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function phoneStateHolder(): PhoneStateHolder {
  let state: PhoneState = { holds: "not known", isRefused: false, locked: 0, isLive: false };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    change: (part) => {
      state = { ...state, ...part };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
