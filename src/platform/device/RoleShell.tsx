import type { ReactNode } from "react";
import { Menu } from "../design/Menu.tsx";
import { type NavItem, TabShell, TopShell } from "../design/Shells.tsx";
import { Stack } from "../design/Stack.tsx";
import { useLanguage } from "../words/use-words.ts";
import { useMe } from "./me.ts";
import { PreferenceSwitches } from "./PreferenceSwitches.tsx";
import { SignOut } from "./SignOut.tsx";
import { isUnder, type Screen, screensFor } from "./screen.ts";

interface RoleShellProps {
  readonly screens: readonly Screen[];
  readonly address: string;
  readonly children: ReactNode;
}

/** A peer holds a phone; everyone else sits at a desk. */
export function RoleShell({ screens, address, children }: RoleShellProps) {
  const { roles, firstName } = useMe();
  const language = useLanguage();
  const items = screensFor(screens, roles).flatMap(({ path, nav }): NavItem[] =>
    nav ? [{ href: path, word: nav.word[language], icon: nav.icon, current: isUnder(address, path) }] : [],
  );
  if (roles.includes("peer")) return <TabShell items={items}>{children}</TabShell>;
  const menu = (
    <Menu word={firstName}>
      <Stack>
        <PreferenceSwitches />
        <SignOut />
      </Stack>
    </Menu>
  );
  return (
    <TopShell items={items} aside={menu}>
      {children}
    </TopShell>
  );
}
