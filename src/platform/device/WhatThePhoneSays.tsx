import { lazy, Suspense } from "react";
import { usePhoneState } from "./use-phone-state.ts";
import { useWaiting } from "./use-waiting.ts";

// Most of the time there is nothing to say, so it is not in the first bytes.
const PhoneLine = lazy(async () => ({ default: (await import("./PhoneLine.tsx")).PhoneLine }));

/** The lines above every page, once there is something to say. */
export function WhatThePhoneSays() {
  const waiting = useWaiting();
  const says = usePhoneState(
    ({ isRefused, locked, load, update }) =>
      isRefused || locked > 0 || (load?.leftOut ?? 0) > 0 || update !== undefined,
  );
  if (!says && waiting.refused + waiting.unkept + waiting.kept === 0) return null;
  return (
    <Suspense fallback={null}>
      <PhoneLine waiting={waiting} />
    </Suspense>
  );
}
