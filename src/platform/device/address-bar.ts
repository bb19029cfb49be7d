/** A page of the app, and whether someone came back to it on the way they had gone. */
export interface Address {
  readonly path: string;
  readonly revisited: boolean;
}

/** The browser's address and its way back, as far as the app uses them. */
export interface AddressBar {
  readonly address: () => Address;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens a page of ours; `replacing` leaves the page before out of the way back. */
  readonly open: (href: string, how?: { readonly replacing: boolean }) => void;
  /** Until it is released nothing opens, the way back leads nowhere, and closing the page asks first. */
  readonly hold: () => () => void;
}

type Browser = Pick<Window, "location" | "history" | "addEventListener">;

export function openAddressBar(browser: Browser): AddressBar {
  const listeners = new Set<() => void>();
  const holds = new Set<symbol>();
  let here: Address = { path: browser.location.pathname, revisited: false };

  function arrive(revisited: boolean): void {
    here = { path: browser.location.pathname, revisited };
    for (const listener of listeners) listener();
  }

  let held = "";
  browser.addEventListener("popstate", () => {
    if (holds.size === 0) return arrive(true);
    browser.history.pushState(null, "", held);
  });
  browser.addEventListener("beforeunload", (event) => holds.size > 0 && event.preventDefault());

  return {
    address: () => here,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (href, { replacing } = { replacing: false }) => {
      if (holds.size > 0) return;
      if (replacing) browser.history.replaceState(null, "", href);
      else browser.history.pushState(null, "", href);
      arrive(false);
    },
    hold: () => {
      const { pathname, search, hash } = browser.location;
      held = pathname + search + hash;
      const hold = Symbol("hold");
      holds.add(hold);
      return () => holds.delete(hold);
    },
  };
}
