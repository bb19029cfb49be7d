export { nextShiftAt, type RunningShift, shiftNow } from "./store.ts";
