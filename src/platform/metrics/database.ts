import type { Database } from "../database/index.ts";
import { Gauge, type Metrics } from "./metrics.ts";

/** The pool of connections: how many work, how many rest, and how many requests wait for one. */
export function measureDatabase(metrics: Metrics, { pool }: Database): void {
  new Gauge({
    name: "footbridge_database_connections",
    help: "Connections of this process to the main database",
    labelNames: ["state"],
    registers: [metrics],
    collect() {
      this.set({ state: "busy" }, pool.totalCount - pool.idleCount);
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "most" }, pool.options.max ?? 0);
    },
  });
  new Gauge({
    name: "footbridge_database_waiting",
    help: "Work that waits for a connection",
    registers: [metrics],
    collect() {
      this.set(pool.waitingCount);
    },
  });
}
