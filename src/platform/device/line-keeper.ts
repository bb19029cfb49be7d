import type { Command, Standing } from "./outbox.ts";

/** A command as it lies in the phone's storage. `place` grows with each one kept, whichever tab kept it. */
export interface KeptCommand extends Command {
  readonly place: number;
  readonly writtenAt: Date;
  /** "sent" stays a while without its words, so that another tab can tell what was sent from what the browser lost. */
  readonly standing: KeptStanding;
}

export type KeptStanding =
  | { readonly state: "waiting" }
  | { readonly state: "sent" }
  | Extract<Standing, { readonly state: "refused" }>;

/** Keeps the line of one staff member over a closed tab, a dead battery and an update. Everything may throw. */
export interface LineKeeper {
  /** The lease that runs on this phone: what is written now can be sent late under it. None runs off shift. */
  readonly leaseId: string | undefined;
  /** In the order they were made. */
  readonly all: () => Promise<readonly KeptCommand[]>;
  /** Resolves with its place, once the browser says that it is on disk. Kept again under the same id, it keeps its first place. */
  readonly keep: (command: Command & { readonly writtenAt: Date }) => Promise<number>;
  readonly settle: (id: string, standing: KeptStanding) => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
  /** Told after another tab changed the line. @returns stops telling */
  readonly onChange: (listener: () => void) => () => void;
}
