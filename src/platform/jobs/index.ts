export { addJob, type JobWish, removeJob } from "./store.ts";
export type { Task } from "./task.ts";
export { startWorker, type Worker } from "./worker.ts";
