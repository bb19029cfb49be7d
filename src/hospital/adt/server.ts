import type { Services } from "../../platform/http/index.ts";
import { type Heard, intakeOf } from "./journal/index.ts";

export { stayChanged } from "./changes/index.ts";
export { forgetStay } from "./erasure/index.ts";
export type { Heard } from "./journal/index.ts";
export { type Listener as MllpListener, startMllpListener } from "./listener/index.ts";
export { cutIntoMessages } from "./message-file.ts";
export { type JournalLine, readJournal } from "./read-journal-store.ts";
export { registerAdt } from "./routes.ts";
export { type Taken, takeFile } from "./take-file.ts";
export { countWaitingMessages } from "./waiting-store.ts";

/** Takes in one message, as the listener does; for files and for the demo's stories. Throws when it is not stored. */
export const takeMessage = (services: Services, message: string | Uint8Array): Promise<Heard> =>
  intakeOf(services).hear(typeof message === "string" ? Buffer.from(message) : message);
