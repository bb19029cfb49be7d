export { demoPeople } from "./door.ts";
export { loadDemo } from "./load.ts";
