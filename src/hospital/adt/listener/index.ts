export { type Listener, startMllpListener } from "./listener.ts";
