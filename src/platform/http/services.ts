import type { Database } from "../database/index.ts";
import type { Keyring } from "../sealing/index.ts";

/** What every room of the server stands on. Made once in server.ts and handed down; nothing else is global. */
export interface Services {
  readonly database: Database;
  readonly keys: Keyring;
  readonly clock: () => Date;
  /** The demo programme runs here: demo sign-in exists. */
  readonly demo: boolean;
  /** Where people reach this server, for links: "https://footbridge.example.org". */
  readonly origin: string;
}
