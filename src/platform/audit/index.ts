export { type AuditFiles, auditFiles } from "./files.ts";
export { type Finding, sayFinding } from "./findings.ts";
export { liftAuditNumbers } from "./lift-numbers.ts";
export { type AuditEntry, record } from "./record.ts";
export { SealingRefused } from "./seal-programme.ts";
export { type Sealer, startSealer } from "./sealer.ts";
export { type AuditReport, type ProgrammeReport, verifyAudit } from "./verify.ts";
