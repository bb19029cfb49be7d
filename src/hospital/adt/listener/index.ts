export { startMllpListener } from "./listener.ts";
