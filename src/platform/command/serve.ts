import { CommandFailure, defineCommand } from "./command.ts";
import { checkGivenDatabase } from "./given-database.ts";
import { checkPorts } from "./ports.ts";
import { readSettings } from "./settings.ts";
import { aborted, stopSignal } from "./stop-signal.ts";

/** `footbridge serve`: one of the server processes of a programme, as many as it likes behind a load balancer. */
export const serve = defineCommand({
  name: "serve",
  summary: "Run the server for production, on the PostgreSQL of DATABASE_URL",
  usage: "",
  options: {},
  async run({ print, tell }) {
    const settings = readSettings();
    const { databaseUrl } = settings;
    if (!databaseUrl) {
      throw new CommandFailure(
        "serve needs DATABASE_URL, the address of your PostgreSQL. To try Footbridge without one: footbridge up",
      );
    }
    await checkPorts(settings);
    await checkGivenDatabase(databaseUrl);
    await checkMigrations(databaseUrl);
    const stop = stopSignal(tell);
    const [{ build }, { startServer }] = await Promise.all([import("./build.ts"), import("../../server.ts")]);
    await build({ say: tell });
    const server = await startServer({ ...settings, adminUrl: databaseUrl, demo: false, say: tell });
    print(`Footbridge is at ${server.address}`, { address: server.address, mllpPort: settings.mllpPort });
    await aborted(stop);
    await server.close();
    return 0;
  },
});

/** A server on tables of another version fails in the middle of someone's work; better here, with what to do. */
async function checkMigrations(databaseUrl: string): Promise<void> {
  const { refuseStrangeDatabase } = await import("../database/index.ts");
  const { missing } = await refuseStrangeDatabase(databaseUrl);
  if (missing.length > 0)
    throw new CommandFailure(
      `The database is older than this version of Footbridge (it lacks ${missing.join(", ")}). Bring it here with: footbridge migrate`,
    );
}
