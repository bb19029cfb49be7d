export { runsNow } from "./runs-now-store.ts";
export { nextShiftAt, type RunningShift, shiftNow } from "./store.ts";
