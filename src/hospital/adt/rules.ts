import { departureOf } from "./dispositions.ts";
import { type Draft, emptyDraft, flagged } from "./draft.ts";
import { effects } from "./effects.ts";
import type { AdtEntry } from "./entry.ts";
import { type RecordNumber, recordKey } from "./identifiers.ts";
import { mergeFacts, pointersFrom, survivingNumber } from "./merges.ts";
import { hasSameIdOtherPayload, inOrderOfEvents } from "./order.ts";
import { type PersonDraft, unknownPerson, withPersonFacts } from "./person.ts";
import { currentLocation } from "./placements.ts";
import type { Stay } from "./stay.ts";
import { whatItDoes } from "./triggers.ts";

/**
 * Builds a stay from all its messages (HL7 v2.5.1 chapter 3). Any order and any repetition of the same
 * entries give the same stay.
 *
 * @param entries those of the stay's visit number, and those without one about the same person (A31, A40)
 * @returns undefined while no entry says that there is a stay
 */
export const rebuildStay = (entries: readonly AdtEntry[]): Stay | undefined => {
  const events = inOrderOfEvents(entries);
  let draft = emptyDraft;
  let person = unknownPerson;
  for (const event of events) {
    draft = effects[whatItDoes(event.trigger)](event.flags.reduce(flagged, draft), event);
    person = withPersonFacts(person, event, draft);
  }
  if (hasSameIdOtherPayload(events)) draft = flagged(draft, "same id other payload");
  return finished(draft, person, events);
};

const finished = (draft: Draft, person: PersonDraft, events: readonly AdtEntry[]): Stay | undefined => {
  const last = events.at(-1);
  if (draft.state === "unseen" || last === undefined) return undefined;
  return {
    ...currentLocation(draft.placements),
    state: draft.state,
    class: draft.class ?? "other",
    admittedAt: draft.admittedAt,
    departedAt: draft.departedAt,
    disposition: draft.disposition,
    departure: draft.state === "departed" ? departureOf(draft.disposition) : undefined,
    onLeaveSince: draft.onLeaveSince,
    leaveDueBack: draft.onLeaveSince && draft.leaveDueBack,
    locations: draft.placements,
    legalName: person.legalName,
    nameUsed: person.nameUsed,
    birthYear: person.birthYear,
    ...recordNumbersInUse(person.recordNumbers, events),
    death: person.death,
    diedAt: person.diedAt,
    lastEventAt: last.happenedAt,
    flags: draft.flags,
  };
};

/** A merge may be told before or after the messages that still use the old number; both give the survivor. */
const recordNumbersInUse = (
  told: readonly RecordNumber[],
  events: readonly AdtEntry[],
): Pick<Stay, "recordNumbers" | "retiredRecordNumbers"> => {
  const pointers = pointersFrom(events.flatMap(mergeFacts));
  const known = new Map(
    [...events.flatMap(({ recordNumbers }) => recordNumbers), ...told].map((number) => [
      recordKey(number),
      number,
    ]),
  );
  const inUse = new Map(
    told.map((number) => {
      const key = survivingNumber(pointers, recordKey(number));
      return [key, known.get(key) ?? number];
    }),
  );
  return {
    recordNumbers: [...inUse.values()],
    retiredRecordNumbers: told.filter((number) => pointers.has(recordKey(number))),
  };
};
