export { placeToType, wayIn } from "./address.ts";
export { codeOf } from "./code.ts";
