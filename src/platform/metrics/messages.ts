import { Counter, Gauge, Histogram, type Metrics } from "./metrics.ts";

/** What a message listener counts. */
interface Heard {
  readonly accepted: number;
  readonly waiting: number;
  readonly tryAgain: number;
  readonly refused: number;
  readonly cutShort: number;
  /** When a message was stored last; undefined before the first. */
  readonly lastAcceptedAt: Date | undefined;
}

/** Hospital messages by outcome, and when one was stored last. */
export function measureMessages(metrics: Metrics, heard: Heard): void {
  new Counter({
    name: "footbridge_hospital_messages_total",
    help: "Hospital messages by outcome; “waits” for a coordinator, “try again” was our trouble",
    labelNames: ["outcome"],
    registers: [metrics],
    collect() {
      this.reset();
      this.inc({ outcome: "taken in" }, heard.accepted - heard.waiting);
      this.inc({ outcome: "waits" }, heard.waiting);
      this.inc({ outcome: "try again" }, heard.tryAgain);
      this.inc({ outcome: "refused" }, heard.refused);
      this.inc({ outcome: "cut short" }, heard.cutShort);
    },
  });
  new Gauge({
    name: "footbridge_hospital_last_message_timestamp_seconds",
    help: "When this process last stored a hospital message; 0 before the first",
    registers: [metrics],
    collect() {
      this.set((heard.lastAcceptedAt?.getTime() ?? 0) / 1000);
    },
  });
}

/** How long hospitals wait for answers; the listener tells of each, in seconds. */
export function measureAnswers(metrics: Metrics): (seconds: number) => void {
  const durations = new Histogram({
    name: "footbridge_hospital_answer_duration_seconds",
    help: "From the end of a hospital's message to our answer",
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [metrics],
  });
  return (seconds) => durations.observe(seconds);
}
