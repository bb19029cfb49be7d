import { Suspense, use, useEffect } from "react";
import { ForbiddenState, LoadingState } from "../design/States.tsx";
import { fetchScreen } from "./fetch-screen.ts";
import { useMe } from "./me.ts";
import { ParamsContext, useOpen } from "./navigation.ts";
import { ScreenTrouble } from "./ScreenTrouble.tsx";
import { type Screen, screenAt, screensFor } from "./screen.ts";

interface ScreenAtProps {
  readonly address: string;
  readonly screens: readonly Screen[];
}

/** The screen at this address. One of another role answers like one that does not exist. */
export function ScreenAt({ address, screens }: ScreenAtProps) {
  const own = screensFor(screens, useMe().roles);
  const found = screenAt(own, address);
  if (address === "/" && own[0]) return <GoOn to={own[0].path} />;
  if (!found) return <ForbiddenState />;
  const { screen, params } = found;
  return (
    // Around what has a key: one that is new shows its fallback at once, and React then holds it for a third of a second.
    <Suspense fallback={<LoadingState />}>
      <ScreenTrouble key={screen.path}>
        <ParamsContext value={params}>
          <Fetched screen={screen} />
        </ParamsContext>
      </ScreenTrouble>
    </Suspense>
  );
}

function Fetched({ screen }: { readonly screen: Screen }) {
  const Component = use(fetchScreen(screen));
  return <Component />;
}

/** `/` opens the first screen of whoever is signed in. */
function GoOn({ to }: { readonly to: string }) {
  const open = useOpen();
  useEffect(() => open(to, { replacing: true }), [open, to]);
  return null;
}
