export { auditFiles } from "./files.ts";
export { sayFinding } from "./findings.ts";
export { liftAuditNumbers } from "./lift-numbers.ts";
export { record } from "./record.ts";
export { type Look, recordLooks } from "./record-looks.ts";
export { startSealer } from "./sealer.ts";
export { type ProgrammeReport, verifyAudit } from "./verify.ts";
