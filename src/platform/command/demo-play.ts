import { CommandFailure, defineCommand, UsageError } from "./command.ts";
import { withDatabase } from "./database.ts";
import { readSettings, type Settings } from "./settings.ts";
import { stopSignal } from "./stop-signal.ts";

const usualPause = 4_000;

/** `footbridge demo play`: a second terminal in which the demo's hospitals go on, for whoever looks at a ward's list. */
export const demoPlay = defineCommand({
  name: "demo play",
  summary: "Send live hospital messages about invented people to the demo, at a pace one can follow",
  usage: "",
  options: {
    speed: { type: "string", value: "N", about: "N times as fast (default: 1, a message every 4 seconds)" },
    once: { type: "boolean", about: "One round of messages, then stop" },
  },
  async run({ values, print, tell }) {
    const speed = Number(values.speed ?? 1);
    if (!(speed > 0)) throw new UsageError("--speed is a number above 0, such as 0.5 or 10.");
    const settings = readSettings();
    const line = await openLine(settings.mllpPort);
    try {
      const places = await todaysPlaces(settings, tell);
      const { play } = await import("../../demo/play.ts");
      const stop = stopSignal(tell);
      const pause = usualPause / speed;
      const sent = await play({ line, places, pause, once: values.once ?? false, stop, say: tell });
      print(`${sent} messages sent.`, { sent });
      return 0;
    } finally {
      line.close();
    }
  },
});

async function openLine(port: number) {
  const { openMllpLine } = await import("../../demo/mllp-line.ts");
  try {
    return await openMllpLine(port);
  } catch {
    throw new CommandFailure(
      `Nobody takes hospital messages at port ${port}. Start the demo first: footbridge up`,
    );
  }
}

/** Today's demo has hospitals of its own; messages must name them. */
async function todaysPlaces(settings: Settings, tell: (line: string) => void) {
  const { connect, urlFor } = await import("../database/index.ts");
  const { findEdition } = await import("../../demo/edition.ts");
  const { places, isWhole } = await withDatabase(settings, tell, async (adminUrl) => {
    const database = connect(urlFor("app", adminUrl), { connections: 1 });
    return findEdition(database, new Date()).finally(() => database.close());
  });
  if (!isWhole) throw new CommandFailure("There is no demo programme of today. Start it with: footbridge up");
  return places;
}
