export { openOwnPageFor } from "./open-own-page.ts";
export { html, neutralFrame, openWithLimit } from "./page/frame.ts";
export { type PersonPages, personPages } from "./render.ts";
