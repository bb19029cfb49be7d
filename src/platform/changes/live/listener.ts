import type { StaffIdentity } from "../../database/index.ts";
import type { EventStream, StreamHolder } from "../../http/index.ts";
import { liveEvents } from "../contract.ts";
import type { Standing, View } from "./rules.ts";

/** One open screen: whose it is, and what is known to be on it. */
export class Listener {
  readonly programmeId: string;
  readonly staffId: string;
  readonly session: Buffer;
  readonly stream: EventStream;
  /** As whom they act; nothing is sent before that is known. */
  standing: Standing | undefined;
  view: View = new Map();
  readonly #who: StaffIdentity;

  constructor({ who, sessionHash }: StreamHolder, stream: EventStream) {
    this.#who = who;
    this.programmeId = who.programmeId;
    this.staffId = who.id;
    this.session = sessionHash;
    this.stream = stream;
  }

  get sessionId(): string {
    return this.session.toString("hex");
  }

  get who(): StaffIdentity {
    return { ...this.#who, roles: this.standing?.roles ?? [], units: this.standing?.units ?? [] };
  }

  is(role: StaffIdentity["roles"][number]): boolean {
    return this.standing?.roles.includes(role) ?? false;
  }

  reread(): void {
    this.stream.send("reread", liveEvents.reread.parse({}));
  }

  changed(documents: readonly string[]): void {
    if (documents.length > 0)
      this.stream.send("changed", liveEvents.changed.parse({ documents: [...new Set(documents)] }));
  }
}
