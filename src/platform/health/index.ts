export { auditCheck, jobsCheck } from "./background.ts";
export { registerHealth } from "./routes.ts";
