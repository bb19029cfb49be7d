import { type ComponentType, lazy, Suspense, useEffect, useRef } from "react";
import { PlainShell } from "../design/Shells.tsx";
import { LoadingState } from "../design/States.tsx";
import { ToastRegion } from "../design/ToastRegion.tsx";
import { me as meContract } from "../identity/contract.ts";
import { ClockContext } from "../words/use-clock.ts";
import type { Address } from "./address-bar.ts";
import { useDevice } from "./device.ts";
import { type Me, MeContext } from "./me.ts";
import { useAddress } from "./navigation.ts";
import { usePreferences } from "./preferences.tsx";
import { RoleShell } from "./RoleShell.tsx";
import { ScreenAt } from "./ScreenAt.tsx";
import type { Screen } from "./screen.ts";
import { useDocument } from "./use-document.ts";
import { useProgrammeClock } from "./use-programme-clock.ts";
import { WhatThePhoneSays } from "./WhatThePhoneSays.tsx";
import { WithDocument } from "./WithDocument.tsx";

const NothingHere = lazy(async () => ({ default: (await import("./NothingHere.tsx")).NothingHere }));
const LockedNote = lazy(async () => ({ default: (await import("./LockedNote.tsx")).LockedNote }));

interface AppFrameProps {
  readonly screens: readonly Screen[];
  /** Shown at every address while nobody is signed in; afterwards the address they came for opens. */
  readonly entrance: ComponentType;
}

/** What stands around every screen: who is signed in, in which language, at which time. */
export function AppFrame({ screens, entrance: Entrance }: AppFrameProps) {
  const me = useDocument(meContract);
  const { setAccountLanguage } = usePreferences();
  const accountLanguage = me.state === "ready" ? me.data.language : undefined;
  useEffect(() => setAccountLanguage(accountLanguage), [accountLanguage, setAccountLanguage]);

  if (me.state === "ready") return <SignedIn me={me.data} toldAt={me.asOf} screens={screens} />;
  const isSignedOut = me.state === "error" && me.problem.status === 401;
  return (
    <PlainShell>
      <Suspense fallback={<LoadingState />}>
        {isSignedOut && <LockedNote />}
        {isSignedOut && <Entrance />}
        {me.state === "offline" && <NothingHere />}
      </Suspense>
      {!isSignedOut && me.state !== "offline" && (
        <WithDocument isPage document={me}>
          {() => null}
        </WithDocument>
      )}
    </PlainShell>
  );
}

interface SignedInProps {
  readonly me: Me;
  readonly toldAt: Date;
  readonly screens: readonly Screen[];
}

function SignedIn({ me, toldAt, screens }: SignedInProps) {
  const clock = useProgrammeClock(me, toldAt);
  const { address, shown } = useAddress();
  const { begin } = useDevice();
  useFocusOnPage(shown);
  const { staffId, roles } = me;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another person begins anew, not the same list read again
  useEffect(() => begin(staffId, roles), [begin, staffId]);
  return (
    <MeContext value={me}>
      <ClockContext value={clock}>
        <RoleShell screens={screens} address={address.path}>
          <WhatThePhoneSays />
          <ScreenAt screens={screens} address={shown.path} />
        </RoleShell>
        <ToastRegion />
      </ClockContext>
    </MeContext>
  );
}

/** A new page is read from its top, by eye and by ear; where someone comes back to, the browser shows the same place. */
function useFocusOnPage({ path, revisited }: Address): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    document.getElementById("page")?.focus({ preventScroll: true });
    if (!revisited) scrollTo(0, 0);
  }, [path, revisited]);
}
