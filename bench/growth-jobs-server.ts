import { destroyKey, journeyClock } from "../src/bridge/steps/index.ts";
import { startSealer } from "../src/platform/audit/index.ts";
import { startWorker } from "../src/platform/jobs/index.ts";
import { openServices } from "../src/platform/runtime/index.ts";
import { sweepWhatIsOver } from "../src/platform/sweep/index.ts";

/** What a server process does beside requests: jobs, so many days from now, and sealing where it is asked for. */
const { APP_ADMIN_URL = "", APP_FOLDER = "", DAYS_AHEAD = "0", SEALS = "" } = process.env;
const clock = () => new Date(Date.now() + Number(DAYS_AHEAD) * 86_400_000);
const services = await openServices({
  adminUrl: APP_ADMIN_URL,
  folder: APP_FOLDER,
  demo: true,
  origin: "",
  clock,
});
const failed = (error: unknown) => {
  console.error(error);
  process.exit(1);
};
const tasks = [journeyClock(services), destroyKey(services), sweepWhatIsOver(services)];
const worker = await startWorker(services.database, tasks, (_, error) => failed(error));
const sealer = SEALS
  ? await startSealer({ database: services.database, folder: APP_FOLDER, clock, onFailure: failed })
  : undefined;
process.on("disconnect", async () => {
  await Promise.all([worker.stop(), sealer?.stop()]);
  await services.close();
});
process.send?.("ready");
