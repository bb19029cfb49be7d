import { createContext, startTransition, useContext, useEffect, useState } from "react";
import type { Address, AddressBar } from "./address-bar.ts";

export const AddressBarContext = createContext<AddressBar | undefined>(undefined);

function useAddressBar(): AddressBar {
  const bar = useContext(AddressBarContext);
  if (!bar) throw new Error("no address bar around this screen");
  return bar;
}

/** Where we are. The page before stays until the next one can be shown. */
export function useAddress(): Address {
  const bar = useAddressBar();
  const [address, setAddress] = useState(bar.address);
  useEffect(() => {
    const follow = () => startTransition(() => setAddress(bar.address()));
    // What was opened before we listened, such as the first screen from `/`.
    follow();
    return bar.subscribe(follow);
  }, [bar]);
  return address;
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
