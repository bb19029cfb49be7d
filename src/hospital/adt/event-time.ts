import { type Segment, toldField } from "./message.ts";
import { type PointInTime, readTime } from "./times.ts";
import { saidValue } from "./told.ts";
import type { Trigger } from "./triggers.ts";

export type TimeSource = "EVN-2" | "EVN-6" | "PV1-44" | "PV1-45" | "MSH-7";

export interface EventTime {
  readonly at: Date;
  readonly source: TimeSource;
  /** False when only a day is known: such events sort at midnight, and a coordinator should know. */
  readonly hasHour: boolean;
}

interface Sources {
  readonly header: Segment | undefined;
  readonly event: Segment | undefined;
  readonly visit: Segment | undefined;
}

const admissions: ReadonlySet<Trigger> = new Set(["A01", "A04"]);

/** A day alone is too coarse to put events in order. */
export const hasHour = ({ precision }: PointInTime): boolean =>
  precision !== "year" && precision !== "month" && precision !== "day";

/**
 * When the event happened: EVN-2, else EVN-6, else PV1-44 or PV1-45 for admission and discharge, else MSH-7
 * (HL7 v2.5.1 §3.4.1, §3.4.3, §2.15.9.7). The first that has an hour wins; a bare day is the last resort.
 */
export const readEventTime = (
  { header, event, visit }: Sources,
  trigger: Trigger,
  zone: string,
): EventTime | undefined => {
  const candidates: readonly (readonly [TimeSource, Segment | undefined, number])[] = [
    ["EVN-2", event, 2],
    ["EVN-6", event, 6],
    ...(admissions.has(trigger) ? [["PV1-44", visit, 44] as const] : []),
    ...(trigger === "A03" ? [["PV1-45", visit, 45] as const] : []),
    ["MSH-7", header, 7],
  ];
  const times = candidates.flatMap(([source, segment, field]) => {
    const time = readToldTime(segment, field, zone);
    return time === undefined ? [] : [{ at: time.instant, source, hasHour: hasHour(time) }];
  });
  return times.find((time) => time.hasHour) ?? times[0];
};

const readToldTime = (segment: Segment | undefined, field: number, zone: string): PointInTime | undefined =>
  readTime(saidValue(toldField(segment, field)) ?? "", zone);
