const flag = "leaving";

/**
 * Signing out without signal: this phone forgets at once, and the server hears of it before anything else is asked.
 * Until then nobody is signed in here, although the session still runs there.
 */
export const leaving = {
  begin: () => store((storage) => storage.setItem(flag, "1")),
  end: () => store((storage) => storage.removeItem(flag)),
  isUnderWay: () => store((storage) => storage.getItem(flag)) === "1",
};

function store<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}
