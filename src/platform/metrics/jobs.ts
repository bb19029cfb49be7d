import type { Database } from "../database/index.ts";
import { type JobCounts, jobsDue } from "../jobs/index.ts";
import { Counter, Gauge, type Metrics } from "./metrics.ts";

/** What became of this process's jobs, and what waits for any worker. */
export function measureJobs(metrics: Metrics, database: Database, counts: JobCounts): void {
  new Counter({
    name: "footbridge_jobs_total",
    help: "Jobs of this process by outcome; a failed attempt is tried again until it is given up",
    labelNames: ["task", "outcome"],
    registers: [metrics],
    collect() {
      this.reset();
      for (const [task, { done, failed, givenUp }] of counts) {
        this.inc({ task, outcome: "done" }, done);
        this.inc({ task, outcome: "failed" }, failed);
        this.inc({ task, outcome: "given up" }, givenUp);
      }
    },
  });
  const lag = new Gauge({
    name: "footbridge_jobs_lag_seconds",
    help: "How long the oldest job that is due has been waiting; all processes",
    registers: [metrics],
  });
  new Gauge({
    name: "footbridge_jobs_due",
    help: "Jobs that are due and wait for a worker; all processes",
    registers: [metrics],
    async collect() {
      // While the database is away nobody knows, and a last known number would look like calm.
      const found = await jobsDue(database).catch(() => undefined);
      this.set(found?.due ?? Number.NaN);
      lag.set(found?.lagSeconds ?? Number.NaN);
    },
  });
}
