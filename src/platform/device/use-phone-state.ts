import { useSyncExternalStore } from "react";
import { useDevice } from "./device.ts";
import type { PhoneState } from "./phone-state.ts";

/** One thing about how this phone stands; it must be the same value as long as nothing changed. */
export function usePhoneState<T>(pick: (state: PhoneState) => T): T {
  const { state } = useDevice();
  const look = () => pick(state.get());
  return useSyncExternalStore(state.subscribe, look, look);
}
