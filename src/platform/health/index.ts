export { auditCheck, jobsCheck, recoveryCheck } from "./background.ts";
export { registerHealth } from "./routes.ts";
