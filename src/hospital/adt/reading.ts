import { type DecodedText, decodeCharacters } from "./characters.ts";
import { identify, partKey } from "./dedupe.ts";
import { encodingCharacters } from "./delimiters.ts";
import type { AdtEntry, EntryFlag } from "./entry.ts";
import { readEventTime } from "./event-time.ts";
import { type Header, headerComponent, readHeader } from "./header.ts";
import { externalRecordNumbers, recordNumbers, visitNumber } from "./identifier-reading.ts";
import { parseSegments, type Segment, toldField } from "./message.ts";
import { failure, type Outcome, success } from "./outcome.ts";
import { type PersonGroup, peopleIn } from "./people.ts";
import { readPerson } from "./person-reading.ts";
import type { Reason } from "./reasons.ts";
import { readStay } from "./stay-reading.ts";
import { saidValue } from "./told.ts";
import { isTrigger, needsRecordNumber, needsVisitNumber, type Trigger, whatItDoes } from "./triggers.ts";

export interface HospitalSettings {
  /** IANA, for times without an offset. */
  readonly timeZone: string;
}

/**
 * Reads one ADT message, as it was taken out of its frame. One entry for each person in it: nearly always
 * one, more when beds are swapped (A17) or several records merged at once (A40).
 */
export const readAdt = (
  bytes: Uint8Array,
  { timeZone }: HospitalSettings,
): Outcome<readonly AdtEntry[], Reason> => {
  const opened = open(bytes);
  if (!opened.ok) return opened;
  const { header, decoded, segments, event } = opened.value;
  if (headerComponent(header, 9, 1) !== "ADT") return failure("not ADT");
  if (!/^2\.[1-9](\.\d+)?$/.test(headerComponent(header, 12, 1))) return failure("unsupported version");

  const said = readTrigger(header, event);
  if (said === undefined) return failure("unsupported trigger");
  const people = peopleIn(segments, said.trigger);
  if (!people.ok) return people;
  if (people.value.length > mostOfEach) return failure("too large");

  const identity = identify(header, bytes);
  const entries: AdtEntry[] = [];
  for (const [index, group] of people.value.entries()) {
    const entry = readEntry(group, said.trigger, { header: segments[0], event, timeZone });
    if (!entry.ok) return entry;
    const flags: readonly (EntryFlag | false)[] = [
      said.disagrees && "trigger disagreement",
      decoded.guessed && "characters guessed",
      headerComponent(header, 11, 1) !== "P" && "not a production message",
      ...entry.value.flags,
    ];
    entries.push({
      ...entry.value,
      key: partKey(identity.key, index),
      messageKey: identity.key,
      claimedId: identity.claimedId,
      flags: flags.filter((flag) => flag !== false),
    });
  }
  return success(entries);
};

/** Which event a message is about, also of one that cannot be read to its end. */
export const triggerIn = (bytes: Uint8Array): Trigger | undefined => {
  const opened = open(bytes);
  return opened.ok ? readTrigger(opened.value.header, opened.value.event)?.trigger : undefined;
};

interface Opened {
  readonly header: Header;
  readonly decoded: DecodedText;
  readonly segments: readonly Segment[];
  readonly event: Segment | undefined;
}

const open = (bytes: Uint8Array): Outcome<Opened, Reason> => {
  const read = readHeader(bytes);
  if (!read.ok) return read;
  const header = read.value;
  const decoded = decodeCharacters(bytes, header);
  if (!decoded.ok) return decoded;
  const { text, bytesToText } = decoded.value;
  const segments = parseSegments(text.replace(/^\ufeff/, ""), { delimiters: header.delimiters, bytesToText });
  if (holdsAnotherMessage(text, segments, header)) return failure("several messages in one");
  const event = segments.find(({ name }) => name === "EVN");
  return success({ header, decoded: decoded.value, segments, event });
};

/**
 * People in a message, and numbers in a field. No hospital means more; whoever sends them keeps everybody else
 * waiting, for each person is a turn at the database and a link undone (A37) is every number with every other.
 */
const mostOfEach = 100;

/** Another header on a line of its own, or glued into one: the marks between two messages were lost. */
const holdsAnotherMessage = (text: string, segments: readonly Segment[], { delimiters }: Header): boolean =>
  segments.filter(({ name }) => name === "MSH").length > 1 ||
  text.split(`MSH${delimiters.field}${encodingCharacters(delimiters)}`).length > 2;

/** MSH-9.2, else EVN-1 (all there is before v2.3); where they disagree MSH-9 wins. */
const readTrigger = (
  header: Header,
  event: Segment | undefined,
): { readonly trigger: Trigger; readonly disagrees: boolean } | undefined => {
  const inHeader = headerComponent(header, 9, 2);
  const inEvent = saidValue(toldField(event, 1)) ?? "";
  const trigger = inHeader === "" ? inEvent : inHeader;
  if (!isTrigger(trigger)) return undefined;
  return { trigger, disagrees: inEvent !== "" && inEvent !== trigger };
};

interface Surroundings {
  readonly header: Segment | undefined;
  readonly event: Segment | undefined;
  readonly timeZone: string;
}

const readEntry = (
  { person, visit, visitMore, merge, other }: PersonGroup,
  trigger: Trigger,
  { header, event, timeZone }: Surroundings,
): Outcome<Omit<AdtEntry, "key" | "messageKey" | "claimedId">, Reason> => {
  const time = readEventTime({ header, event, visit }, trigger, timeZone);
  if (time === undefined) return failure("no event time");

  const own = recordNumbers(person, 3);
  const numbers = own.length > 0 ? own : externalRecordNumbers(person);
  if (numbers.length === 0 && needsRecordNumber(trigger)) return failure("no record number");

  const stayNumber = visitNumber(visit, 19, person, 18);
  if (stayNumber === undefined && needsVisitNumber(trigger)) return failure("no visit number");

  const replaced = { recordNumbers: recordNumbers(merge, 1), visit: visitNumber(merge, 5, merge, 3) };
  const mergesNothing = replaced.recordNumbers.length === 0 && replaced.visit === undefined;
  if (whatItDoes(trigger) === "merge" && mergesNothing) return failure("no number to merge");
  const linked = recordNumbers(other, 3);
  const fields = [numbers, replaced.recordNumbers, linked];
  if (fields.some(({ length }) => length > mostOfEach)) return failure("too large");

  return success({
    trigger,
    happenedAt: time.at,
    timeSource: time.source,
    recordNumbers: numbers,
    visit: stayNumber,
    person: readPerson(person, timeZone),
    stay: readStay(visit, visitMore, timeZone),
    replaced,
    linked,
    flags: [
      ...(time.hasHour ? [] : ["day without hour" as const]),
      ...(own.length === 0 && numbers.length > 0 ? ["external record number" as const] : []),
    ],
  });
};
