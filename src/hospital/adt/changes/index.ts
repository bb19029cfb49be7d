export { stayChanged } from "./stay-changed.ts";
