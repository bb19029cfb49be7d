export { createApp } from "./app.ts";
export { announceLeaving, finishRequests } from "./leave.ts";
export { type OpenCall, openRoute } from "./open-route.ts";
export { conflict, notFound, Problem } from "./problem.ts";
export { type Call, route, type SignedIn } from "./route.ts";
export type { Services } from "./services.ts";
export { clearSessionCookie, sessionCookieOf, setSessionCookie } from "./session-cookie.ts";
