import { resolve } from "node:path";
import type { RestoreReport, Settled } from "../backup/index.ts";
import { defineCommand } from "./command.ts";
import { holdDatabase } from "./database.ts";
import { progressLines } from "./progress.ts";
import { readSettings, type Settings } from "./settings.ts";

/** `footbridge restore FILE`: into an empty place. 1 as well when all is there and the audit is not whole. */
export const restore = defineCommand({
  name: "restore",
  summary: "Put a backup into an empty database: FILE, and the keys of FILE.keys",
  usage: "FILE",
  options: {
    keys: { type: "string", value: "FILE", about: "The key store's backup, where it is not FILE.keys" },
    "keep-key-store": { type: "boolean", about: "The key store stands whole: restore the data only" },
    "erasures-lost": {
      type: "boolean",
      about: "Go on without the list of erasures: people deleted since the backup come back",
    },
  },
  async run({ words: [path = ""], values, print, tell }) {
    const settings = readSettings();
    const { keysFileOf, restoreBackup } = await import("../backup/index.ts");
    const file = resolve(path);
    const keysFile = values["keep-key-store"] ? undefined : resolve(values.keys ?? keysFileOf(file));
    const { adminUrl, close } = await holdDatabase(settings, tell);
    const report = await restoreBackup({
      adminUrl,
      folder: settings.folder,
      file,
      keysFile,
      erasuresLost: values["erasures-lost"] ?? false,
      howToEmpty: howToEmpty(settings),
      clock: () => new Date(),
      progress: progressLines(tell),
      tell,
    }).finally(close);
    print(say(report).join("\n"), report);
    return report.audit.sound ? 0 : 1;
  },
});

const howToEmpty = ({ databaseUrl, folder }: Settings): string =>
  databaseUrl
    ? "drop this database and its key store, and create it again."
    : `stop every Footbridge, and remove everything in ${folder} but secrets, audit-heads.jsonl and erasures.jsonl.`;

const say = (report: RestoreReport): readonly string[] => [
  `Restored: ${report.rows} rows and ${report.keys} keys, as they were at ${report.takenAt} (Footbridge ${report.version}).`,
  ...saySettled(report),
];

export const saySettled = ({ erasedAgain, ran, audit }: Settled): readonly string[] => [
  `Erased since, and erased again: ${erasedAgain} rows, with what belongs to them.`,
  ...(ran.length > 0 ? [`Brought to this version by ${ran.join(", ")}.`] : []),
  audit.sound
    ? "The audit is whole. `footbridge audit verify` says what came later and is gone."
    : "The audit is BROKEN. See: footbridge audit verify",
  "Everyone must sign in again. What was decided, blocked or taken back later is not in it: tell the programme from when.",
];
