export { type BackupReport, keysFileOf, makeBackup } from "./backup.ts";
export { type RecoveredReport, settleRecovered } from "./recovered.ts";
export { type RestoreReport, restoreBackup } from "./restore.ts";
export type { Settled } from "./settle-restored.ts";
