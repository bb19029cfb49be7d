export { newWardCode } from "./code.ts";
