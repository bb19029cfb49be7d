import { collectDefaultMetrics, Registry } from "prom-client";

export { Counter, Gauge, Histogram } from "prom-client";

/**
 * Everything that this process counts, for Prometheus. A label never holds an id, a name or anything else of a person,
 * a colleague or a stay: patterns of routes, names of tasks, outcomes.
 */
export type Metrics = Registry;

/** Begins with the process itself: memory, processor, event loop. */
export function openMetrics(): Metrics {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  return metrics;
}
