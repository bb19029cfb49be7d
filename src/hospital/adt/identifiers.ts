/** A number that a hospital knows a person by: CX (HL7 v2.5.1 §2.A.14), as in PID-3 and MRG-1. */
export interface RecordNumber {
  readonly value: string;
  /** CX.4, its namespace or else its universal id; undefined when the hospital does not say. */
  readonly authority: string | undefined;
  /** CX.5, table 0203, usually MR or PI. */
  readonly type: string | undefined;
}

/** The number of one stay, and the field it stood in: the two are counted separately. */
export interface VisitNumber {
  readonly value: string;
  readonly from: "visit number" | "account number";
}

/**
 * The one number that this hospital knows the person by.
 *
 * With an assigning authority only its numbers count, so that another hospital's number never links two
 * people; without one any number does. Type MR goes first, then the order in which they were sent.
 */
export const chooseRecordNumber = (
  numbers: readonly RecordNumber[],
  authority: string | undefined,
): RecordNumber | undefined => {
  const own = numbers.filter((number) => authority === undefined || number.authority === authority);
  return own.find(({ type }) => type === "MR") ?? own[0];
};

/** Two numbers are one when value and authority are. The type is not asked: senders spell it as they like. */
export const recordKey = ({ value, authority }: RecordNumber): string =>
  JSON.stringify(["record", authority ?? "", value]);

export const visitKey = ({ value, from }: VisitNumber): string => JSON.stringify([from, value]);
