import { QueryClientProvider } from "@tanstack/react-query";
import { type ComponentType, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { showTheme, storedTheme } from "../design/theme.ts";
import { AppFrame } from "./AppFrame.tsx";
import { openAddressBar } from "./address-bar.ts";
import { DeviceContext, openDevice } from "./device.ts";
import { keyOf } from "./endpoint.ts";
import { fetchScreen } from "./fetch-screen.ts";
import { followLinks } from "./links.ts";
import { AddressBarContext } from "./navigation.ts";
import { PreferencesProvider } from "./preferences.tsx";
import { type Screen, screenAt } from "./screen.ts";

interface App {
  readonly screens: readonly Screen[];
  readonly entrance: ComponentType;
}

/** Starts the app in the page's `#app`. */
export function openApp({ screens, entrance }: App): void {
  const container = document.getElementById("app");
  if (!container) throw new Error("the page has no #app");
  showTheme(storedTheme());

  const device = openDevice(() => {
    const me = keyOf("me");
    if (device.queries.getQueryData(me)) void device.queries.resetQueries({ queryKey: me });
  });
  addEventListener("online", () => void device.outbox.flush());

  const addressBar = openAddressBar(window);
  // While it is still asked who is here.
  const first = screenAt(screens, addressBar.address().path);
  if (first) void fetchScreen(first.screen).catch(() => {});
  const areas = new Set(["", ...screens.map(({ path }) => areaOf(path))]);
  followLinks(addressBar.open, (path) => areas.has(areaOf(path)));

  createRoot(container).render(
    <StrictMode>
      <DeviceContext value={device}>
        <QueryClientProvider client={device.queries}>
          <PreferencesProvider>
            <AddressBarContext value={addressBar}>
              <AppFrame screens={screens} entrance={entrance} />
            </AddressBarContext>
          </PreferencesProvider>
        </QueryClientProvider>
      </DeviceContext>
    </StrictMode>,
  );
}

/** "/people/0199" lies in "people". */
const areaOf = (path: string): string => path.split("/")[1] ?? "";
