export { countWaitingMessages } from "./waiting-store.ts";
