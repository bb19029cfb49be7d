import type { AdtEntry } from "./entry.ts";
import { chooseRecordNumber, type RecordNumber, recordKey, visitKey } from "./identifiers.ts";
import { whatItDoes } from "./triggers.ts";

/** One number gave way to another, or they were taken apart again. Numbers are `recordKey`s or `visitKey`s. */
export interface MergeFact {
  readonly kind: "merged" | "taken apart";
  readonly retired: string;
  readonly survivor: string;
  readonly at: Date;
  /** The entry that said so; decides between facts of the same second. */
  readonly key: string;
}

/** From each retired number to the one that took its place. Never holds a circle. */
export type Pointers = ReadonlyMap<string, string>;

/**
 * What an entry says about numbers: merges (A18, A30, A34–A36, A39–A42, A47, A49, A50: PID and PV1 survive,
 * MRG is retired; HL7 v2.5.1 §3.6.2) and their undoing (A37 unlinks the two people it names).
 */
export const mergeFacts = (entry: AdtEntry): readonly MergeFact[] => {
  const fact = (kind: MergeFact["kind"], retired: string, survivor: string): MergeFact => ({
    kind,
    retired,
    survivor,
    at: entry.happenedAt,
    key: entry.key,
  });
  const doing = whatItDoes(entry.trigger);
  if (doing === "unlink") {
    return entry.recordNumbers.flatMap((one) =>
      entry.linked.map((other) => fact("taken apart", recordKey(one), recordKey(other))),
    );
  }
  if (doing !== "merge") return [];
  const records = entry.replaced.recordNumbers.flatMap((retired) => {
    const survivor = survivorOf(retired, entry.recordNumbers);
    return survivor === undefined ? [] : [fact("merged", recordKey(retired), recordKey(survivor))];
  });
  const { visit } = entry;
  const retiredVisit = entry.replaced.visit;
  const visits =
    visit === undefined || retiredVisit === undefined || visitKey(visit) === visitKey(retiredVisit)
      ? []
      : [fact("merged", visitKey(retiredVisit), visitKey(visit))];
  return [...records, ...visits];
};

/** A number that the survivor keeps is not retired. Any other is replaced by one of the same authority, else by the first: the whole record gave way. */
const survivorOf = (retired: RecordNumber, numbers: readonly RecordNumber[]): RecordNumber | undefined => {
  if (numbers.some((number) => recordKey(number) === recordKey(retired))) return undefined;
  const alike = numbers.filter(({ authority }) => authority === retired.authority);
  return (
    alike.find(({ type }) => type === retired.type) ?? alike[0] ?? chooseRecordNumber(numbers, undefined)
  );
};

/**
 * Where every retired number points, from facts in any order and any repetition. The later fact wins. A
 * number that is named the survivor of its own successor is in use again, so circles cannot arise.
 */
export const pointersFrom = (facts: readonly MergeFact[]): Pointers => {
  const pointers = new Map<string, string>();
  for (const { kind, retired, survivor } of facts.toSorted(inOrder)) {
    if (kind === "merged") {
      if (pathFrom(pointers, survivor).includes(retired)) pointers.delete(survivor);
      pointers.set(retired, survivor);
    } else {
      if (pathFrom(pointers, retired).includes(survivor)) pointers.delete(retired);
      if (pathFrom(pointers, survivor).includes(retired)) pointers.delete(survivor);
    }
  }
  return pointers;
};

/** In the same second a merge comes before its undoing. */
const inOrder = (one: MergeFact, other: MergeFact): number =>
  one.at.getTime() - other.at.getTime() ||
  compare(one.kind, other.kind) ||
  compare(one.key, other.key) ||
  compare(one.retired, other.retired) ||
  compare(one.survivor, other.survivor);

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** The numbers that took the place of this one, the one in use last. */
const pathFrom = (pointers: Pointers, number: string): readonly string[] => {
  const path: string[] = [];
  for (let next = pointers.get(number); next !== undefined; next = pointers.get(next)) path.push(next);
  return path;
};

/** The number in use today for one that may have been retired, over any number of merges. */
export const survivingNumber = (pointers: Pointers, number: string): string =>
  pathFrom(pointers, number).at(-1) ?? number;
