import type { RecoveredReport } from "../backup/index.ts";
import { defineCommand } from "./command.ts";
import { holdDatabase } from "./database.ts";
import { saySettled } from "./restore.ts";
import { readSettings } from "./settings.ts";

/** `footbridge recovered`: what a restore does after the rows are in, where PostgreSQL's own tools brought them. */
export const recovered = defineCommand({
  name: "recovered",
  summary: "After PostgreSQL's own tools recovered the database: run before a server starts",
  usage: "",
  options: {
    "erasures-lost": {
      type: "boolean",
      about: "Go on without the list of erasures: whom only the list knows comes back",
    },
  },
  async run({ values, print, tell }) {
    const settings = readSettings();
    const { settleRecovered } = await import("../backup/index.ts");
    const { adminUrl, close } = await holdDatabase(settings, tell);
    const report = await settleRecovered({
      adminUrl,
      folder: settings.folder,
      erasuresLost: values["erasures-lost"] ?? false,
      clock: () => new Date(),
    }).finally(close);
    print(say(report).join("\n"), report);
    return report.audit.sound ? 0 : 1;
  },
});

const say = (report: RecoveredReport): readonly string[] => [
  `The newest entry in this database is of ${report.lastEntry ?? "no time: it holds none"}.`,
  ...saySettled(report),
];
