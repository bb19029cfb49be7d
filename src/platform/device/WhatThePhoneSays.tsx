import { lazy, Suspense } from "react";
import { useLasting } from "./use-lasting.ts";
import { usePhoneState } from "./use-phone-state.ts";
import { useWaiting } from "./use-waiting.ts";

// Most of the time there is nothing to say, so it is not in the first bytes.
const PhoneLine = lazy(async () => ({ default: (await import("./PhoneLine.tsx")).PhoneLine }));

/** With signal everything waits for an instant; a line that comes and goes would move the page under a finger. */
const patience = 2_000;

/** The lines above every page, once there is something to say. */
export function WhatThePhoneSays() {
  const { refused, ...notSent } = useWaiting();
  const isWaiting = useLasting(notSent.unkept + notSent.kept > 0, patience);
  const { unkept, kept } = isWaiting ? notSent : nothing;
  const says = usePhoneState(
    ({ isRefused, locked, load, update }) =>
      isRefused || locked > 0 || (load?.leftOut ?? 0) > 0 || update !== undefined,
  );
  if (!says && refused + unkept + kept === 0) return null;
  return (
    <Suspense fallback={null}>
      <PhoneLine waiting={{ refused, unkept, kept }} />
    </Suspense>
  );
}

const nothing = { unkept: 0, kept: 0 };
