export { acknowledge } from "./acknowledgement.ts";
export { createFrameDecoder, frame } from "./framing.ts";
export { readAdt } from "./reading.ts";
export { sameRecord } from "./same-record-store.ts";
