import type { FastifyInstance } from "fastify";
import type { MllpListener } from "./hospital/adt/server.ts";
import type { Sealer } from "./platform/audit/index.ts";
import { auditCheck, jobsCheck, recoveryCheck } from "./platform/health/index.ts";
import type { Services } from "./platform/http/index.ts";
import { jobsDue, type Worker } from "./platform/jobs/index.ts";
import {
  type Metrics,
  measureAudit,
  measureDatabase,
  measureJobs,
  measureMessages,
} from "./platform/metrics/index.ts";

/** What works in a process beside its requests. */
interface AtWork {
  readonly services: Services;
  readonly worker: Worker;
  readonly sealer: Sealer;
  readonly mllp: MllpListener;
}

/** Lets whoever is on call see it: as checks of `/health/ready`, and as numbers. */
export function watch(
  app: FastifyInstance,
  metrics: Metrics,
  { services, worker, sealer, mllp }: AtWork,
): void {
  const { database, clock } = services;
  app.health.add(auditCheck(sealer.lastWhole, clock));
  app.health.add(recoveryCheck(sealer.hasGoneBack));
  app.health.add(jobsCheck(() => jobsDue(database)));
  measureDatabase(metrics, database);
  measureJobs(metrics, database, worker.counts);
  measureAudit(metrics, sealer.lastWhole, clock);
  measureMessages(metrics, mllp.counters);
}
