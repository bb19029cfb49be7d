import { EventEmitter } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Logger, type Runner, run, type WorkerEvents } from "graphile-worker";
import type { Database } from "../database/index.ts";
import { countJobs, type JobCounter, type JobCounts } from "./counts.ts";
import { JobFailure } from "./failure.ts";
import { givingBackOnce } from "./give-back-once.ts";
import { keepAlive } from "./lives.ts";
import { openSilence, type Silence } from "./silence.ts";
import { giveBackJobs } from "./store.ts";
import type { Task } from "./task.ts";

export interface Worker {
  readonly counts: JobCounts;
  stop(): Promise<void>;
}

/** Told of each failure; the error's message and stack hold nothing of the payload. The job is tried again later. */
type OnFailure = (task: string, error: JobFailure) => void;

const restMilliseconds = 2_000;
const lookMilliseconds = 5_000;

/**
 * Works the jobs of this process until it is stopped; a job that was begun is finished first. Should the worker end
 * by itself (it does when it cannot note that a job is done) or fall silent, that is told and another takes its place. What a killed
 * worker had begun, in this process or another, is begun again within seconds.
 */
export async function startWorker(
  database: Database,
  tasks: readonly Task[],
  onFailure: OnFailure,
  silence = openSilence(),
): Promise<Worker> {
  const stopping = new AbortController();
  const counter = countJobs(tasks);
  let runner = await begin(database, tasks, counter, silence, onFailure);
  const tending = (async () => {
    for (;;) {
      await Promise.race([runner.promise.catch(() => {}), silence.isLong(stopping.signal)]);
      if (stopping.signal.aborted) return;
      onFailure("job worker", new JobFailure("job worker", new Error("ended by itself")));
      void runner.stop().catch(() => {});
      await wait(restMilliseconds, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      runner = await begin(database, tasks, counter, silence, onFailure).catch(() => runner);
      if (stopping.signal.aborted) await runner.stop().catch(() => {});
    }
  })();
  const givingBack = (async () => {
    while (!stopping.signal.aborted) {
      // Away: the next look finds the same.
      await giveBackJobs(database).catch(() => {});
      await wait(lookMilliseconds, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    counts: counter.counts,
    async stop() {
      stopping.abort();
      // Refused when it ended by itself a moment ago.
      await runner.stop().catch(() => {});
      await Promise.all([tending, givingBack]);
    },
  };
}

function begin(
  database: Database,
  tasks: readonly Task[],
  counter: JobCounter,
  silence: Silence,
  onFailure: OnFailure,
): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  silence.breakBy(events);
  events.on("job:success", ({ job }) => counter.add(job.task_identifier, "done"));
  events.on("job:failed", ({ job }) => counter.add(job.task_identifier, "givenUp"));
  events.on("job:error", ({ job, error }) => {
    counter.add(job.task_identifier, "failed");
    if (error instanceof JobFailure) onFailure(job.task_identifier, error);
  });
  keepAlive(events);
  return run({
    pgPool: givingBackOnce(database.pool),
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 1_000,
    logger: new Logger(() => () => {}),
    events,
    taskList: Object.fromEntries(tasks.map((task) => [task.name, runQuietly(task)])),
    crontab: "",
    // Not noting a job's end is then an end of the worker, which we see, and not an unhandled rejection.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
}

/** The error's message is kept in the jobs table: it must hold nothing of the payload either. */
const runQuietly = (task: Task) => async (payload: unknown) => {
  try {
    await task.work(payload as never);
  } catch (error) {
    throw new JobFailure(task.name, error);
  }
};
