import { type RecordNumber, recordKey, type VisitNumber } from "./identifiers.ts";
import { type Repetition, repetitions, type Segment, told } from "./message.ts";
import { saidValue } from "./told.ts";

/**
 * Numbers of table 0203 that come along in PID-3 and are none of our business: social security, licence,
 * passport, bank, tax, health insurance. They are left out before anything is kept.
 */
const notOurs: ReadonlySet<string> = new Set(
  "SS SSN DL PPN BA BC CC TAX JHN HC MA MB MC MCD MCR MCT MI SP WC WCN NI NIIP PRC SL MIL BCT PCN FI".split(
    " ",
  ),
);

/** The record numbers in a field, each once, in the order in which they were sent. */
export const recordNumbers = (segment: Segment | undefined, field: number): readonly RecordNumber[] => {
  const found = repetitions(segment, field).map(recordNumber);
  const wanted = found
    .filter((number) => number !== undefined)
    .filter(({ type }) => type === undefined || !notOurs.has(type.toUpperCase()));
  const once = new Map<string, RecordNumber>();
  for (const number of wanted) if (!once.has(recordKey(number))) once.set(recordKey(number), number);
  return [...once.values()];
};

const recordNumber = (repetition: Repetition): RecordNumber | undefined => {
  const value = saidValue(told(repetition, 1));
  if (value === undefined) return undefined;
  const authority = saidValue(told(repetition, 4, 1)) ?? saidValue(told(repetition, 4, 2));
  return { value, authority, type: saidValue(told(repetition, 5)) };
};

/** PV1-19, else PID-18: some hospitals give the stay an account number and nothing more. */
export const visitNumber = (
  visit: Segment | undefined,
  visitField: number,
  account: Segment | undefined,
  accountField: number,
): VisitNumber | undefined => {
  const number = saidValue(told(repetitions(visit, visitField)[0]));
  if (number !== undefined) return { value: number, from: "visit number" };
  const accountNumber = saidValue(told(repetitions(account, accountField)[0]));
  return accountNumber === undefined ? undefined : { value: accountNumber, from: "account number" };
};

/** PID-2 held numbers of other places; it stands in for an empty PID-3 only where it says whose it is. */
export const externalRecordNumbers = (person: Segment | undefined): readonly RecordNumber[] =>
  recordNumbers(person, 2).filter(({ authority }) => authority !== undefined);
