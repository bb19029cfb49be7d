import type { ComponentType } from "react";
import type { z } from "zod";
import type { LucideIcon } from "../design/Icon.tsx";
import type { role } from "../identity/contract.ts";
import type { Phrase } from "../words/define-words.ts";

/** Staff roles; someone may have several. The person themself never signs in here: their page is rendered on the server. */
export type Role = z.infer<typeof role>;

/** One screen of a slice, listed in its `screens.ts`. Its component is loaded when it is first opened. */
export interface Screen {
  /** "/people/$personId": a `$` names a value that the screen reads with `useParam`. */
  readonly path: `/${string}`;
  readonly component: () => Promise<ComponentType>;
  /** Who can open it. For everyone else it does not exist. */
  readonly roles: readonly Role[];
  /** Stands in the navigation under this word. Written here, so that the navigation carries no slice's other words. */
  readonly nav?: { readonly word: Phrase; readonly icon: LucideIcon };
}

/** The screens that someone with these roles can open, in the order of the list. */
export function screensFor(screens: readonly Screen[], roles: readonly string[]): Screen[] {
  return screens.filter((screen) => screen.roles.some((role) => roles.includes(role)));
}

/** The screen whose path has this address, and what the address says where the path leaves a value open. */
export function screenAt(screens: readonly Screen[], address: string) {
  for (const screen of screens) {
    const params = paramsIn(screen.path, address);
    if (params) return { screen, params };
  }
  return undefined;
}

/** `{ personId: "0199" }` for "/people/$personId" and "/people/0199"; undefined when they differ. */
function paramsIn(path: string, address: string): Readonly<Record<string, string>> | undefined {
  const given = address.split("/");
  const wanted = path.split("/");
  const params = wanted.flatMap((part, at) =>
    part.startsWith("$") ? [[part.slice(1), given[at] ?? ""]] : [],
  );
  const isSame = wanted.every((part, at) => (part.startsWith("$") ? given[at] : part === given[at]));
  return isSame && wanted.length === given.length ? Object.fromEntries(params) : undefined;
}

/** Whether this address lies at or below a screen's: the tab to light up. */
export function isUnder(address: string, path: string): boolean {
  return address === path || address.startsWith(`${path}/`);
}
