import { screens as contacts } from "./bridge/contacts/screens.ts";
import { screens as invitation } from "./bridge/invitation/screens.ts";
import { screens as matching } from "./bridge/matching/screens.ts";
import { screens as people } from "./bridge/people/screens.ts";
import { screens as wardSheets } from "./bridge/ward-sheet/screens.ts";
import { screens as hours } from "./foundations/hours/screens.ts";
import { screens as trust } from "./functions/trust/screens.ts";
import { screens as adt } from "./hospital/adt/screens.ts";
import type { Screen } from "./platform/device/screen.ts";
import { screens as identity } from "./platform/identity/screens.ts";

/** Every screen, in the order of the navigation; each role sees its own. The first one opens at `/`. */
export const screens: readonly Screen[] = [
  ...people,
  ...contacts,
  ...trust,
  ...invitation,
  ...matching,
  ...adt,
  ...hours,
  ...wardSheets,
  ...identity,
];
