/**
 * What the events of HL7 v2.5.1 chapter 3 do to a stay, in the order in which events of the same second
 * are taken: what begins something comes before what goes on with it, and a cancellation after what it
 * cancels.
 */
export const doings = [
  "expect",
  "cancel expected",
  "open",
  "change class",
  "transfer",
  "cancel transfer",
  "leave",
  "cancel leave",
  "return",
  "cancel return",
  "update",
  "move",
  "depart",
  "cancel departure",
  "cancel stay",
  "update person",
  "merge",
  "unlink",
  "pass by",
] as const;

export type Doing = (typeof doings)[number];

const doingOf = {
  A01: "open",
  A02: "transfer",
  A03: "depart",
  A04: "open",
  A05: "expect",
  A06: "change class",
  A07: "change class",
  A08: "update",
  A09: "pass by",
  A10: "pass by",
  A11: "cancel stay",
  A12: "cancel transfer",
  A13: "cancel departure",
  A14: "expect",
  A15: "pass by",
  A16: "pass by",
  A17: "transfer",
  A18: "merge",
  A20: "pass by",
  A21: "leave",
  A22: "return",
  A23: "pass by",
  A24: "pass by",
  A25: "pass by",
  A26: "pass by",
  A27: "cancel expected",
  A28: "update person",
  A29: "pass by",
  A30: "merge",
  A31: "update person",
  A32: "pass by",
  A33: "pass by",
  A34: "merge",
  A35: "merge",
  A36: "merge",
  A37: "unlink",
  A38: "cancel expected",
  A39: "merge",
  A40: "merge",
  A41: "merge",
  A42: "merge",
  A43: "pass by",
  A44: "move",
  A45: "move",
  A46: "pass by",
  A47: "merge",
  A48: "pass by",
  A49: "merge",
  A50: "merge",
  A51: "pass by",
  A52: "cancel leave",
  A53: "cancel return",
  A54: "pass by",
  A55: "pass by",
  A60: "pass by",
  A61: "pass by",
  A62: "pass by",
} as const satisfies Readonly<Record<string, Doing>>;

export type Trigger = keyof typeof doingOf;

export const isTrigger = (code: string): code is Trigger => Object.hasOwn(doingOf, code);

/** A23 and A29 ask for something to be deleted; we never delete on a message, so they pass by. */
export const whatItDoes = (trigger: Trigger): Doing => doingOf[trigger];

const needsVisit: ReadonlySet<Doing> = new Set(
  doings
    .slice(doings.indexOf("expect"), doings.indexOf("update person"))
    .filter((doing) => doing !== "update"),
);

/** An A08 without a visit number speaks about the person only, as an A31 does. */
export const needsVisitNumber = (trigger: Trigger): boolean => needsVisit.has(doingOf[trigger]);

export const needsRecordNumber = (trigger: Trigger): boolean => doingOf[trigger] !== "pass by";

/** These two speak about two people; a list of people in any other message is a fault, merges and swaps aside. */
export const namesTwoPeople = (trigger: Trigger): boolean => trigger === "A24" || trigger === "A37";
export const repeatsForEachPerson = (trigger: Trigger): boolean =>
  trigger === "A17" || doingOf[trigger] === "merge" || doingOf[trigger] === "move";
