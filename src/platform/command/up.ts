import { type Call, defineCommand } from "./command.ts";
import { holdDatabase } from "./database.ts";
import { checkPorts } from "./ports.ts";
import { readSettings } from "./settings.ts";
import { steps } from "./steps.ts";
import { aborted, Stopped, stopSignal } from "./stop-signal.ts";

/** `footbridge up`: everything on one machine, from nothing, until it is asked to stop. */
export const up = defineCommand({
  name: "up",
  summary: "Start everything, with the demo programme: database, build, server",
  usage: "",
  options: {},
  async run(call) {
    const stop = stopSignal(call.tell);
    try {
      await start(call, stop);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
    return 0;
  },
});

/** What was started is stopped in the opposite order, whichever way this is left. */
async function start({ print, tell }: Call, stop: AbortSignal): Promise<void> {
  const settings = readSettings();
  await checkPorts(settings);
  const program = readProgram();
  const { step, timings } = steps(stop, tell);
  const started = new AsyncDisposableStack();
  try {
    const { adminUrl, close } = await step("database", () => holdDatabase(settings, tell));
    started.defer(close);
    await step("migrations", async () => (await program).prepare(adminUrl));
    await step("build", async () => (await import("./build.ts")).build({ say: tell }));
    const server = await step("server", async () => {
      const { startServer } = await program;
      return startServer({ ...settings, adminUrl, demo: true, graceMilliseconds: 0, say: tell });
    });
    started.defer(() => server.close());

    const { address, atTheDoor } = server;
    print(`Footbridge is at ${address}`, { address, mllpPort: settings.mllpPort, timings });
    tell("Nobody there is real. Come in as");
    for (const { firstName, line } of atTheDoor) tell(`  ${firstName.padEnd(6)} ${line.en}`);
    await aborted(stop);
  } finally {
    await started.disposeAsync();
  }
}

/** The server's files are read while PostgreSQL starts. Should they not be readable, the step that needs them says so. */
function readProgram() {
  const program = Promise.all([import("../runtime/index.ts"), import("../../server.ts")]).then(
    ([{ prepare }, { startServer }]) => ({ prepare, startServer }),
  );
  program.catch(() => {});
  return program;
}
