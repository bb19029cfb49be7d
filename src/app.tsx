import "./platform/device/zod-without-eval.ts";
import "./platform/design/tokens.css";
import "./platform/design/fonts.css";
import "./platform/design/base.css";
import { openApp } from "./platform/device/open-app.tsx";
import { entrance } from "./platform/identity/screens.ts";
import { screens } from "./screens.ts";

openApp({ screens, entrance });
