import { classOf, type Draft, flagged, isPresent, withStayFacts } from "./draft.ts";
import type { AdtEntry } from "./entry.ts";
import { isToldSomething } from "./locations.ts";
import { transferCancelled, transferred } from "./placements.ts";
import { saidValue, settled } from "./told.ts";
import type { Doing } from "./triggers.ts";

type Effect = (draft: Draft, entry: AdtEntry) => Draft;

/** A05, A14. */
const expect: Effect = (draft, entry) => {
  if (draft.state === "departed") return flagged(draft, "message after departure ignored");
  if (isPresent(draft)) return withStayFacts(draft, entry);
  return { ...withStayFacts(draft, entry), state: "expected", admittedAt: undefined };
};

/** A27, A38. */
const cancelExpected: Effect = (draft) =>
  isPresent(draft) || draft.state === "departed"
    ? flagged(draft, "cancelled pre-admit after arrival ignored")
    : { ...draft, state: "cancelled" };

/** A01, A04. The first arrival counts: who is registered in emergency and then admitted came once. */
const open: Effect = (draft, entry) => {
  const { happenedAt, stay } = entry;
  const told = saidValue(stay.admittedAt);
  if (isPresent(draft)) return withStayFacts(draft, entry);
  if (draft.state === "departed" && told !== undefined && told.getTime() === draft.admittedAt?.getTime()) {
    return flagged(draft, "repeated admit after departure ignored");
  }
  const again = draft.state === "departed" ? flagged(draft, "admitted again after departure") : draft;
  const admittedAt = told ?? happenedAt;
  const keepsBooking = draft.state === "expected" && !isToldSomething(stay.location);
  const booked = keepsBooking ? draft.placements.slice(-1) : [];
  return withStayFacts(
    {
      ...again,
      state: "open",
      admittedAt,
      departedAt: undefined,
      disposition: undefined,
      placements:
        draft.state === "departed"
          ? draft.placements
          : booked.map((placement) => ({ ...placement, from: admittedAt, by: "arrival" })),
    },
    entry,
  );
};

/** Wraps what only makes sense for somebody who is here; a stay that we have not seen begin is then open. */
const whilePresent =
  (effect: Effect): Effect =>
  (draft, entry) => {
    if (draft.state === "cancelled") return flagged(draft, "message after cancelled admit ignored");
    if (draft.state === "departed") return flagged(draft, "message after departure ignored");
    const admittedAt = settled(entry.stay.admittedAt, draft.admittedAt);
    return effect(isPresent(draft) ? draft : { ...draft, state: "open", admittedAt }, entry);
  };

/** A06, A07. Without PV1-2 the trigger itself says which class. */
const changeClass = whilePresent((draft, entry) => ({
  ...withStayFacts(draft, entry),
  class: classOf(entry.stay.patientClass, entry.trigger === "A06" ? "inpatient" : "outpatient"),
}));

/** A02, A17. */
const transfer = whilePresent((draft, entry) => ({
  ...draft,
  class: classOf(entry.stay.patientClass, draft.class),
  placements: transferred(
    draft.placements,
    entry.stay,
    draft.admittedAt ?? entry.happenedAt,
    entry.happenedAt,
  ),
}));

/** A12. Said twice about the same moment, it takes back one transfer only. */
const cancelTransfer = whilePresent((draft, { stay, happenedAt }) => {
  if (draft.lastCancelledTransferAt?.getTime() === happenedAt.getTime()) return draft;
  const placements = transferCancelled(draft.placements, stay.location, happenedAt);
  if (placements === undefined) return flagged(draft, "cancelled transfer not known");
  return { ...draft, placements, lastCancelledTransferAt: happenedAt };
});

/** A21. */
const leave = whilePresent((draft, { happenedAt, stay }) => {
  const since = draft.onLeaveSince ?? happenedAt;
  // A leave that begins knows nothing of when the one before was to end.
  const leaveDueBack = settled(
    stay.leaveDueBack ?? "unchanged",
    draft.onLeaveSince ? draft.leaveDueBack : undefined,
  );
  return { ...draft, state: "on leave", onLeaveSince: since, lastLeaveSince: since, leaveDueBack };
});

/** A22, A52: back, or never gone. */
const present = whilePresent((draft, entry) => ({
  ...withStayFacts(draft, entry),
  state: "open",
  onLeaveSince: undefined,
}));

/** A53: the return was a mistake. */
const cancelReturn = whilePresent((draft, { happenedAt }) => ({
  ...draft,
  state: "on leave",
  onLeaveSince: draft.lastLeaveSince ?? happenedAt,
}));

/** A03. Sent again it corrects time and disposition. */
const depart: Effect = (draft, entry) => {
  if (draft.state === "cancelled") return flagged(draft, "discharge after cancelled admit ignored");
  const { stay, happenedAt } = entry;
  const facts = draft.placements.length === 0 ? stay : { ...stay, location: toldNowhere };
  const gone = withStayFacts(draft, { ...entry, stay: facts });
  return {
    ...gone,
    state: "departed",
    departedAt: saidValue(stay.departedAt) ?? (draft.state === "departed" ? draft.departedAt : happenedAt),
    disposition: settled(stay.disposition, draft.disposition),
    onLeaveSince: undefined,
  };
};

/** PV1-3 of a discharge may name the desk that wrote it; only an unknown stay learns its place from there. */
const toldNowhere = {
  facility: "unchanged",
  unit: "unchanged",
  room: "unchanged",
  bed: "unchanged",
} as const;

/** A13. */
const cancelDeparture: Effect = (draft, entry) => {
  if (draft.state === "cancelled") return flagged(draft, "message after cancelled admit ignored");
  const known = draft.state === "departed" ? draft : flagged(draft, "cancelled departure without departure");
  return withStayFacts(
    { ...known, state: "open", departedAt: undefined, disposition: undefined, onLeaveSince: undefined },
    entry,
  );
};

/** A11. */
const cancelStay: Effect = (draft) => ({
  ...draft,
  state: "cancelled",
  departedAt: undefined,
  disposition: undefined,
  onLeaveSince: undefined,
});

/** A08. It corrects what is known and begins a stay only where it says that somebody was admitted. */
const update: Effect = (draft, entry) => {
  const { stay } = entry;
  const departedAt = saidValue(stay.departedAt);
  if (draft.state === "unseen") return begunByUpdate(draft, entry);
  if (draft.state === "cancelled") return draft;
  if (draft.state === "expected") return { ...withStayFacts(draft, entry), admittedAt: undefined };
  if (draft.state === "departed") {
    return {
      ...draft,
      class: classOf(stay.patientClass, draft.class),
      admittedAt: settled(stay.admittedAt, draft.admittedAt),
      departedAt: departedAt ?? draft.departedAt,
      disposition: settled(stay.disposition, draft.disposition),
    };
  }
  const updated = withStayFacts(draft, entry);
  return departedAt === undefined ? updated : flagged(updated, "departure told without discharge");
};

const begunByUpdate: Effect = (draft, entry) => {
  const { stay } = entry;
  const departedAt = saidValue(stay.departedAt);
  const patientClass = saidValue(stay.patientClass);
  if (departedAt !== undefined) return depart(draft, entry);
  if (patientClass === "P") return expect(draft, entry);
  const admitted = saidValue(stay.admittedAt) !== undefined;
  const inside = ["inpatient", "emergency"].includes(classOf(stay.patientClass, undefined) ?? "");
  if (!admitted && !inside) return draft;
  return withStayFacts({ ...draft, state: "open", admittedAt: saidValue(stay.admittedAt) }, entry);
};

const nothing: Effect = (draft) => draft;

/** What each kind of event does to a stay. Merges change numbers, not stays: see `merges.ts`. */
export const effects: Readonly<Record<Doing, Effect>> = {
  expect,
  "cancel expected": cancelExpected,
  open,
  "change class": changeClass,
  transfer,
  "cancel transfer": cancelTransfer,
  leave,
  "cancel leave": present,
  return: present,
  "cancel return": cancelReturn,
  update,
  move: nothing,
  depart,
  "cancel departure": cancelDeparture,
  "cancel stay": cancelStay,
  "update person": nothing,
  merge: nothing,
  unlink: nothing,
  "pass by": nothing,
};
