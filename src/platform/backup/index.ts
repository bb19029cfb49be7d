export { type BackupReport, keysFileOf, makeBackup } from "./backup.ts";
export { type RestoreReport, restoreBackup } from "./restore.ts";
