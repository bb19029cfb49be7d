import type { Contact, KindOfStay, QuietTime, StayFact } from "../follow-up/rules.ts";
import type { Actor } from "./actor.ts";
import type { EndReason, Mark, NotTakenUpReason, Overlay, Stage, Yes } from "./stages.ts";

/** Where someone waits to be met; sets how long they may wait. */
export type Waiting = KindOfStay | "outside";

export interface Wave {
  readonly number: number;
  readonly at: Date;
  /** Peers who have the offer, without a name. */
  readonly peers: readonly string[];
}

export interface StageNow {
  readonly stage: Stage;
  readonly reason: EndReason | NotTakenUpReason | null;
  /** Since when the journey stands here. */
  readonly since: Date;
}

/** One person's time with one programme, folded from its events. Never written by hand. */
export interface Journey extends StageNow {
  readonly id: string;
  /** Which overlays lie over the stage, and since when. */
  readonly overlays: Readonly<Partial<Record<Overlay, Date>>>;
  readonly marks: readonly Mark[];
  readonly yes: Yes | null;

  readonly invitedBy: Actor | null;
  readonly invitedAt: Date;
  readonly waiting: Waiting;
  /** Whether the person left a way to be reached without the hospital. */
  readonly canBeReached: boolean;
  /** How often "nobody has come yet" was told: at once, at twice and at four times the meet clock. */
  readonly overdueTold: number;
  readonly tooLateAt: Date | null;

  readonly wave: Wave;
  /** Peers who passed or did not answer; not offered again for this invitation. */
  readonly notAgain: readonly string[];
  readonly peer: string | null;
  readonly cover: { readonly peer: string; readonly until: Date } | null;
  /** The last assigned peer, who is asked first when the person returns. */
  readonly lastPeer: string | null;
  readonly formerPeers: readonly string[];
  readonly closedPeers: readonly string[];

  readonly metAt: Date | null;
  readonly crossingAt: Date | null;
  /** They were supported at an earlier time: what was written then outlives whatever becomes of a later invitation. */
  readonly crossedBefore: boolean;
  readonly stayFacts: readonly StayFact[];
  readonly contacts: readonly Contact[];
  readonly quietTimes: readonly QuietTime[];
  readonly askedAgainAt: Date | null;
  readonly canBeAskedAt: Date | null;
  readonly restartedAt: Date | null;
  readonly endTold: readonly EndTold[];
  readonly extraDays: number;

  /** Where the journey stood when the death was told, should it prove an error. */
  readonly beforeDeath: (StageNow & Pick<Journey, "peer" | "yes">) | null;
  readonly merged: readonly Journey[];
  /** How this journey stands by its own facts, without each of those merged into it: what counts once a merge is undone. */
  readonly apart: Readonly<Record<string, Journey>>;
  readonly retiredInto: string | null;
  readonly erased: boolean;
  /** Ids of facts from a phone that came after the pair closed: readable by the person only. */
  readonly forPersonOnly: readonly string[];
  /** Ids of the events already applied; sending one twice is harmless. */
  readonly seen: readonly string[];
}

/** The end of support was told so many days before that day. */
export interface EndTold {
  readonly endsOn: string;
  readonly daysBefore: number;
}
