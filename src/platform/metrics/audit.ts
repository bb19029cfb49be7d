import { Gauge, type Metrics } from "./metrics.ts";

/** How far the sealed audit is behind. */
export function measureAudit(metrics: Metrics, lastWhole: () => Date, clock: () => Date): void {
  new Gauge({
    name: "footbridge_audit_lag_seconds",
    help: "Since when this process has not seen all audit events sealed",
    registers: [metrics],
    collect() {
      this.set((clock().getTime() - lastWhole().getTime()) / 1000);
    },
  });
}
