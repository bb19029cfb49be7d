export { measureAudit } from "./audit.ts";
export { measureDatabase } from "./database.ts";
export { measureJobs } from "./jobs.ts";
export { serveMetrics } from "./listener.ts";
export { measureAnswers, measureMessages } from "./messages.ts";
export { type Metrics, openMetrics } from "./metrics.ts";
export { measureRequests } from "./requests.ts";
