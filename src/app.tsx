import "./platform/device/zod-without-eval.ts";
import "./platform/design/tokens.css";
import "./platform/design/fonts.css";
import "./platform/design/base.css";
import { screens as contacts } from "./bridge/contacts/screens.ts";
import { screens as invitation } from "./bridge/invitation/screens.ts";
import { screens as matching } from "./bridge/matching/screens.ts";
import { screens as people } from "./bridge/people/screens.ts";
import { screens as trust } from "./functions/trust/screens.ts";
import { screens as adt } from "./hospital/adt/screens.ts";
import { openApp } from "./platform/device/open-app.tsx";
import { entrance, screens as identity } from "./platform/identity/screens.ts";

openApp({
  /** In the order of the navigation; each role sees its own. The first one opens at `/`. */
  screens: [...people, ...contacts, ...trust, ...invitation, ...matching, ...adt, ...identity],
  entrance,
});
