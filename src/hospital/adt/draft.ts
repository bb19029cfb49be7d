import type { AdtEntry } from "./entry.ts";
import { type Placement, placed } from "./placements.ts";
import type { StayClass, StayFlag, StayState } from "./stay.ts";
import { settled, type Told } from "./told.ts";

/** A stay half told. "unseen": nothing yet says that there is one. */
export interface Draft {
  readonly state: StayState | "unseen";
  readonly class: StayClass | undefined;
  readonly placements: readonly Placement[];
  readonly admittedAt: Date | undefined;
  readonly departedAt: Date | undefined;
  readonly disposition: string | undefined;
  readonly onLeaveSince: Date | undefined;
  /** When the last leave began, in case its end is cancelled. */
  readonly lastLeaveSince: Date | undefined;
  /** When they are expected back from the last leave, where the hospital says so. */
  readonly leaveDueBack: Date | undefined;
  readonly lastCancelledTransferAt: Date | undefined;
  readonly flags: readonly StayFlag[];
}

export const emptyDraft: Draft = {
  state: "unseen",
  class: undefined,
  placements: [],
  admittedAt: undefined,
  departedAt: undefined,
  disposition: undefined,
  onLeaveSince: undefined,
  lastLeaveSince: undefined,
  leaveDueBack: undefined,
  lastCancelledTransferAt: undefined,
  flags: [],
};

export const flagged = (draft: Draft, flag: StayFlag): Draft =>
  draft.flags.includes(flag) ? draft : { ...draft, flags: [...draft.flags, flag] };

/** Table 0004; a hospital's own codes are "other". */
const classes: Readonly<Record<string, StayClass>> = {
  I: "inpatient",
  B: "inpatient",
  E: "emergency",
  O: "outpatient",
  R: "outpatient",
};

export const classOf = (told: Told<string>, current: StayClass | undefined): StayClass | undefined =>
  told === "unchanged" || told === "deleted" ? settled(told, current) : (classes[told.set] ?? "other");

/** Class, place and time of admission, as a message about a present stay tells them. */
export const withStayFacts = (draft: Draft, { stay, happenedAt }: AdtEntry): Draft => ({
  ...draft,
  class: classOf(stay.patientClass, draft.class),
  placements: placed(
    draft.placements,
    stay.location,
    draft.placements.length === 0 ? (draft.admittedAt ?? happenedAt) : happenedAt,
    draft.placements.length === 0 ? "arrival" : "update",
  ),
  admittedAt: settled(stay.admittedAt, draft.admittedAt),
  leaveDueBack: settled(stay.leaveDueBack ?? "unchanged", draft.leaveDueBack),
});

export const isPresent = ({ state }: Draft): boolean => state === "open" || state === "on leave";
