export { createApp } from "./app.ts";
export type { EventStream } from "./event-stream.ts";
export { announceLeaving, finishRequests } from "./leave.ts";
export { type OpenCall, openRoute } from "./open-route.ts";
export { placeFrom, placeToText } from "./page-place.ts";
export { conflict, notFound, Problem, tooMany } from "./problem.ts";
export { type Call, route, type SignedIn } from "./route.ts";
export type { Services } from "./services.ts";
export {
  clearSessionCookie,
  dropCookie,
  keepCookie,
  keptCookie,
  sessionCookieOf,
  setSessionCookie,
} from "./session-cookie.ts";
export { type StreamHolder, streamRoute } from "./stream-route.ts";
