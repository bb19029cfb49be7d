export type { JobCounts } from "./counts.ts";
export { type JobsDue, jobsDue } from "./due-store.ts";
export { addJob, type JobWish, removeJob } from "./store.ts";
export type { Task } from "./task.ts";
export { startWorker, type Worker } from "./worker.ts";
