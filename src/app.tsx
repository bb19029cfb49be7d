import "./platform/device/zod-without-eval.ts";
import "./platform/design/tokens.css";
import "./platform/design/fonts.css";
import "./platform/design/base.css";
import { openApp } from "./platform/device/open-app.tsx";
import { entrance, screens as identity } from "./platform/identity/screens.ts";

openApp({
  /** In the order of the navigation; each role sees its own. The first one opens at `/`. */
  screens: [...identity],
  entrance,
});
