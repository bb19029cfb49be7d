import { keysFileOf, makeBackup, restoreBackup } from "../src/platform/backup/index.ts";
import { giveWay } from "../src/platform/command/give-way.ts";

/** One backup or restore in a process of its own, as the commands make them; says how long it took and its most memory. */
const { WHAT, ADMIN_URL: adminUrl = "", FOLDER: folder = "", FILE: file = "" } = process.env;
if (WHAT === "backup") giveWay();
const began = performance.now();
const common = { adminUrl, folder, file, clock: () => new Date(), progress: () => {} };
const report =
  WHAT === "backup"
    ? await makeBackup({ ...common, version: "bench" })
    : await restoreBackup({
        ...common,
        keysFile: keysFileOf(file),
        erasuresLost: false,
        howToEmpty: "",
        tell: () => {},
      });
process.send?.({
  rows: report.rows,
  seconds: (performance.now() - began) / 1000,
  memoryMiB: Math.round(process.resourceUsage().maxRSS / 1024),
});
process.disconnect();
