export { createApp } from "./app.ts";
export { type OpenCall, openRoute } from "./open-route.ts";
export { badRequest, conflict, notFound, notYourRole, Problem, signInNeeded } from "./problem.ts";
export { type Call, route, type SignedIn } from "./route.ts";
export type { Services } from "./services.ts";
export { clearSessionCookie, sessionCookieOf, setSessionCookie } from "./session-cookie.ts";
