import { type ComponentType, lazy, Suspense, useEffect } from "react";
import { ForbiddenState, LoadingState } from "../design/States.tsx";
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
  const Component = componentOf(screen);
  return (
    <ScreenTrouble key={screen.path}>
      <Suspense fallback={<LoadingState />}>
        <ParamsContext value={params}>
          <Component />
        </ParamsContext>
      </Suspense>
    </ScreenTrouble>
  );
}

/** `/` opens the first screen of whoever is signed in. */
function GoOn({ to }: { readonly to: string }) {
  const open = useOpen();
  useEffect(() => open(to, { replacing: true }), [open, to]);
  return null;
}

/** What was opened once stays: React tells a screen by its component. */
const opened = new WeakMap<Screen, ComponentType>();

function componentOf(screen: Screen): ComponentType {
  const known = opened.get(screen);
  if (known) return known;
  const component = lazy(async () => ({ default: await screen.component() }));
  opened.set(screen, component);
  return component;
}
