import { destroyKey, journeyClock, peerLeaves } from "./bridge/steps/index.ts";
import { demoPeople, loadDemo } from "./demo/index.ts";
import { forgetStay, startMllpListener, stayChanged } from "./hospital/adt/server.ts";
import { startSealer } from "./platform/audit/index.ts";
import { announceLeaving, createApp, finishRequests } from "./platform/http/index.ts";
import { type DemoPerson, providerCheck } from "./platform/identity/index.ts";
import { startWorker } from "./platform/jobs/index.ts";
import { measureAnswers, measureRequests, openMetrics, serveMetrics } from "./platform/metrics/index.ts";
import { openServices, providerSecrets, serveClient } from "./platform/runtime/index.ts";
import { beginSweeping, sweepWhatIsOver } from "./platform/sweep/index.ts";
import { registerRooms } from "./rooms.ts";
import { watch } from "./watch.ts";

export interface ServerOptions {
  readonly adminUrl: string;
  readonly folder: string;
  readonly port: number;
  readonly mllpPort: number;
  /** Without one, nobody is told what this process counts. */
  readonly metricsPort: number | undefined;
  readonly demo: boolean;
  /** How long it goes on answering after it said that it leaves: longer than a load balancer needs to notice. */
  readonly graceMilliseconds: number;
  readonly say?: (line: string) => void;
}

export interface RunningServer {
  readonly address: string;
  /** Whom one can come in as at the demo's door; nobody without a demo. */
  readonly atTheDoor: readonly DemoPerson[];
  /** Says that it leaves, then finishes what was begun: requests, messages, jobs, the audit block at hand. */
  close(): Promise<void>;
}

/** One server process: every room's routes, the message listener, jobs, clocks and the audit sealer. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { adminUrl, folder, port, demo, say = () => {} } = options;
  const origin = process.env.FOOTBRIDGE_ORIGIN ?? `http://localhost:${port}`;
  const services = await openServices({ adminUrl, folder, demo, origin });
  if (demo) await loadDemo(services, say);

  const app = await createApp({
    logLevel: process.env.LOG_LEVEL ?? (demo ? "warn" : "info"),
    trustProxy: Number(process.env.TRUST_PROXY ?? 0),
  });
  const metrics = openMetrics();
  measureRequests(metrics, app);
  const secretOf = providerSecrets(folder);
  const door = demo ? await demoPeople(services) : undefined;
  await registerRooms(app, services, door, secretOf);
  await serveClient(app);

  const failed = (what: string, err: unknown) => app.log.error({ what, err }, "failed");
  const { database, clock } = services;
  // First of all work: no job may run on a database that went back.
  const sealer = await startSealer({
    database,
    folder,
    clock,
    onFailure: (error) => failed("audit sealer", error),
  });
  const tasks = [
    journeyClock(services),
    peerLeaves(services),
    providerCheck(services, secretOf),
    destroyKey(services),
    stayChanged(services),
    forgetStay(services),
    sweepWhatIsOver(services),
  ];
  const worker = await startWorker(database, tasks, failed);
  await beginSweeping(services);
  const mllp = await startMllpListener({
    services,
    port: options.mllpPort,
    onAnswered: measureAnswers(metrics),
    // Says what was wrong with a message, never what stood in it.
    onTrouble: (trouble) => app.log.warn({ what: "hospital messages", trouble }, "refused"),
  });
  watch(app, metrics, { services, worker, sealer, mllp });
  const metricsListener = await serveMetrics(metrics, options.metricsPort);
  await app.listen({ port, host: process.env.HOST ?? "127.0.0.1" });

  return {
    address: origin,
    atTheDoor: door?.people ?? [],
    async close() {
      await announceLeaving(app, options.graceMilliseconds);
      await Promise.all([finishRequests(app), mllp.close(), worker.stop()]);
      await sealer.stop();
      await metricsListener?.close();
      await services.close();
    },
  };
}
