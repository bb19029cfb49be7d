export { type AuditFiles, auditFiles } from "./files.ts";
export { type Finding, sayFinding } from "./findings.ts";
export { type AuditEntry, record } from "./record.ts";
export { type Sealer, startSealer } from "./sealer.ts";
export { type AuditReport, type ProgrammeReport, verifyAudit } from "./verify.ts";
