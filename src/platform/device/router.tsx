import { createRootRoute, createRoute, createRouter, Navigate } from "@tanstack/react-router";
import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { ForbiddenState, LoadingState } from "../design/States.tsx";
import { AppFrame } from "./AppFrame.tsx";
import { useMe } from "./me.ts";
import { type Screen, screensFor } from "./screen.ts";

interface RouterOptions {
  readonly screens: readonly Screen[];
  readonly entrance: ComponentType;
}

/** One route per screen. A screen of another role answers like one that does not exist. */
export function openRouter({ screens, entrance }: RouterOptions) {
  const root = createRootRoute({ component: () => <AppFrame screens={screens} entrance={entrance} /> });
  const start = createRoute({
    getParentRoute: () => root,
    path: "/",
    component: () => <Start screens={screens} />,
  });
  const routes = screens.map((screen) => {
    const Loaded = lazy(async () => ({ default: await screen.component() }));
    const component = () => (
      <OnlyFor screen={screen}>
        <Suspense fallback={<LoadingState />}>
          <Loaded />
        </Suspense>
      </OnlyFor>
    );
    return createRoute({ getParentRoute: () => root, path: screen.path, component });
  });
  return createRouter({
    routeTree: root.addChildren([start, ...routes]),
    defaultNotFoundComponent: ForbiddenState,
    scrollRestoration: true,
  });
}

/** `/` opens the first screen of whoever is signed in. */
function Start({ screens }: { readonly screens: readonly Screen[] }) {
  const [first] = screensFor(screens, useMe().roles);
  return first ? <Navigate to={first.path} replace /> : <ForbiddenState />;
}

function OnlyFor({ screen, children }: { readonly screen: Screen; readonly children: ReactNode }) {
  return screensFor([screen], useMe().roles).length > 0 ? children : <ForbiddenState />;
}
