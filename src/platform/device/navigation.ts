import { createContext, useContext, useDeferredValue, useEffect, useSyncExternalStore } from "react";
import type { Address, AddressBar } from "./address-bar.ts";

export const AddressBarContext = createContext<AddressBar | undefined>(undefined);

function useAddressBar(): AddressBar {
  const bar = useContext(AddressBarContext);
  if (!bar) throw new Error("no address bar around this screen");
  return bar;
}

/** Where we are going, and what is shown: the page before stays until the next one can be. */
export function useAddress(): { readonly address: Address; readonly shown: Address } {
  const bar = useAddressBar();
  const address = useSyncExternalStore(bar.subscribe, bar.address);
  return { address, shown: useDeferredValue(address) };
}

/** Opens another screen after something was done; to offer one, use a link. */
export function useOpen(): AddressBar["open"] {
  return useAddressBar().open;
}

/** While `held`, nothing else of the app can be opened. */
export function useHold(held: boolean): void {
  const bar = useAddressBar();
  useEffect(() => (held ? bar.hold() : undefined), [bar, held]);
}

export const ParamsContext = createContext<Readonly<Record<string, string>>>({});

/** A value out of the address: "$personId" in the screen's path is `useParam("personId")`. */
export function useParam(name: string): string {
  const value = useContext(ParamsContext)[name];
  if (value === undefined) throw new Error(`this screen's path has no $${name}`);
  return value;
}
