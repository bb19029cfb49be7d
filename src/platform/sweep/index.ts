export { beginSweeping, keptDays, sweepWhatIsOver } from "./task.ts";
