export { type Listener, type ListenerOptions, startMllpListener } from "./listener.ts";
