export { openOwnPageFor } from "./open-own-page.ts";
export { html, neutralFrame, open, openWithLimit } from "./page/frame.ts";
export { personPages } from "./render.ts";
