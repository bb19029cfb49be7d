import { resolve } from "node:path";
import { CommandFailure, defineCommand } from "./command.ts";
import { withDatabase } from "./database.ts";
import { giveWay } from "./give-way.ts";
import { progressLines } from "./progress.ts";
import { readSettings } from "./settings.ts";
import { stopSignal } from "./stop-signal.ts";
import { version } from "./version.ts";

/** `footbridge backup FILE`: both databases, while the server runs. */
export const backup = defineCommand({
  name: "backup",
  summary: "Write both databases to FILE and FILE.keys, encrypted, while the server runs",
  usage: "FILE",
  options: {},
  async run({ words: [path = ""], print, tell }) {
    const settings = readSettings();
    const stop = stopSignal(tell);
    giveWay();
    const { makeBackup } = await import("../backup/index.ts");
    const began = performance.now();
    const report = await withDatabase(settings, tell, async (adminUrl) =>
      makeBackup({
        adminUrl,
        folder: settings.folder,
        file: resolve(path),
        version: await version(),
        clock: () => new Date(),
        progress: progressLines(tell),
        stop,
      }).catch((error: unknown) => {
        throw stop.aborted ? new CommandFailure("Stopped: no backup was made.") : error;
      }),
    );
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    print(
      [
        `${report.file}       ${report.rows} rows of ${report.tables} tables, as of ${report.takenAt}`,
        `${report.keysFile}  ${report.keys} keys: keep this file apart, 35 days at most`,
        `Not in them, and needed for a restore: programme.key and the audit's keys, the keys that open these files (backup.key, key-store-backup.key), audit-heads.jsonl and erasures.jsonl.`,
        ...(report.newKeys
          ? [
              `New keys were made in ${settings.folder}/secrets. Move backup.key and key-store-backup.key to two places that are not this machine; it needs only the .pub files.`,
            ]
          : []),
      ].join("\n"),
      { ...report, seconds },
    );
    return 0;
  },
});
