import type { Segment } from "./message.ts";
import { failure, type Outcome, success } from "./outcome.ts";
import { namesTwoPeople, repeatsForEachPerson, type Trigger } from "./triggers.ts";

/** The segments of one message that are about one person. */
export interface PersonGroup {
  readonly person: Segment | undefined;
  readonly visit: Segment | undefined;
  /** PV2: more about the same visit. */
  readonly visitMore: Segment | undefined;
  readonly merge: Segment | undefined;
  /** The second PID of A24 and A37. */
  readonly other: Segment | undefined;
}

/**
 * Sorts the segments of a message by person: each PID begins a person, and what follows belongs to them
 * (HL7 v2.5.1 §3.3.17, §3.3.24, §3.3.40). A second PID where the structure has no place for it could put
 * one person's stay on another, so such a message waits for a human.
 */
export const peopleIn = (
  segments: readonly Segment[],
  trigger: Trigger,
): Outcome<readonly PersonGroup[], "several people"> => {
  const starts = segments.flatMap(({ name }, index) => (name === "PID" ? [index] : []));
  const groups = starts.map((start, nth) => groupOf(segments.slice(start, starts[nth + 1])));
  const [first = groupOf(segments), second, ...more] = groups;
  if (second === undefined || repeatsForEachPerson(trigger)) {
    return success(groups.length === 0 ? [first] : groups);
  }
  if (namesTwoPeople(trigger) && more.length === 0) return success([{ ...first, other: second.person }]);
  return failure("several people");
};

/** The first of each kind counts. */
const groupOf = (segments: readonly Segment[]): PersonGroup => {
  const named = (name: string): Segment | undefined => segments.find((segment) => segment.name === name);
  const visit = { visit: named("PV1"), visitMore: named("PV2") };
  return { person: named("PID"), ...visit, merge: named("MRG"), other: undefined };
};
