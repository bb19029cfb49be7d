export { forgetStay } from "./task.ts";
export { destroyUnused } from "./unused-keys-store.ts";
