import type { ComponentType } from "react";
import type { Screen } from "./screen.ts";

const fetched = new WeakMap<Screen, Promise<ComponentType>>();

/** A screen's component, fetched once. One that could not be fetched is asked for again when the app is opened anew. */
export function fetchScreen(screen: Screen): Promise<ComponentType> {
  const component = fetched.get(screen) ?? screen.component();
  fetched.set(screen, component);
  return component;
}
