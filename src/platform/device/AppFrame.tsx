import { Outlet, useRouterState } from "@tanstack/react-router";
import { type ComponentType, Suspense, useEffect, useRef } from "react";
import { PlainShell } from "../design/Shells.tsx";
import { LoadingState } from "../design/States.tsx";
import { ToastRegion } from "../design/ToastRegion.tsx";
import { me as meContract } from "../identity/contract.ts";
import { ClockContext } from "../words/use-clock.ts";
import { useDevice } from "./device.ts";
import { type Me, MeContext } from "./me.ts";
import { usePreferences } from "./preferences.tsx";
import { RoleShell } from "./RoleShell.tsx";
import type { Screen } from "./screen.ts";
import { useDocument } from "./use-document.ts";
import { useProgrammeClock } from "./use-programme-clock.ts";
import { WithDocument } from "./WithDocument.tsx";

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
      {isSignedOut ? (
        <Suspense fallback={<LoadingState />}>
          <Entrance />
        </Suspense>
      ) : (
        <WithDocument document={me}>{() => null}</WithDocument>
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
  const address = useRouterState({ select: ({ location }) => location.pathname });
  const { outbox } = useDevice();
  useFocusOnPage(address);
  useEffect(() => outbox.belongTo(me.staffId), [outbox, me.staffId]);
  return (
    <MeContext value={me}>
      <ClockContext value={clock}>
        <RoleShell screens={screens} address={address}>
          <Outlet />
        </RoleShell>
        <ToastRegion />
      </ClockContext>
    </MeContext>
  );
}

/** A new page is read from its top, by eye and by ear. */
function useFocusOnPage(address: string): void {
  const before = useRef(address);
  useEffect(() => {
    if (before.current === address) return;
    before.current = address;
    document.getElementById("page")?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [address]);
}
