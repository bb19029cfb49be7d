import type { Check } from "./check.ts";

const lateMilliseconds = 60_000;

/** Sealing that stands still stops no request, but what is read meanwhile could be changed unseen. */
export const auditCheck = (lastWhole: () => Date, clock: () => Date): Check => ({
  name: "audit",
  ask: () => (clock().getTime() - lastWhole().getTime() > lateMilliseconds ? "behind" : "ok"),
  todo: {
    behind: "See the log for `audit sealer`; docs/operating/runbooks.md, “The audit is not sealed”.",
  },
  stopsRequests: false,
});

/** A database of an earlier day holds people who were erased since, and lacks what was closed since: nobody may be shown it. */
export const recoveryCheck = (hasGoneBack: () => boolean): Check => ({
  name: "recovery",
  ask: () => (hasGoneBack() ? "not settled" : "ok"),
  todo: {
    "not settled":
      "Stop every server and run `footbridge recovered`; docs/operating/restore.md, “Restored by other tools”.",
  },
  stopsRequests: true,
});

const lateSeconds = 5 * 60;

/** Late jobs stop no request, but clocks and deletions come late with them. */
export const jobsCheck = (due: () => Promise<{ readonly lagSeconds: number }>): Check => ({
  name: "jobs",
  ask: async () => ((await due()).lagSeconds > lateSeconds ? "behind" : "ok"),
  todo: {
    behind: "See the log for `job worker` and failed tasks; docs/operating/runbooks.md, “Jobs are late”.",
    away: "Mend the database first.",
  },
  stopsRequests: false,
});
