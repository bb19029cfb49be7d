import { makeBackup, restoreBackup } from "../../src/platform/backup/index.ts";

/** A backup or restore in a process of its own, that kills itself (SIGKILL) when so many tables are done; 0: never. */
const [what, adminUrl = "", folder = "", file = "", dieAfter = "0"] = process.argv.slice(2);
let done = 0;
const common = {
  adminUrl,
  folder,
  file,
  clock: () => new Date(),
  progress: () => {
    done += 1;
    if (done === Number(dieAfter)) process.kill(process.pid, "SIGKILL");
  },
};
try {
  if (what === "backup") await makeBackup({ ...common, version: "0.1.0" });
  else
    await restoreBackup({
      ...common,
      keysFile: `${file}.keys`,
      erasuresLost: false,
      howToEmpty: "empty it.",
      tell: () => {},
    });
} catch (error) {
  process.stderr.write(String(error));
  process.exitCode = 1;
}
