import { addDays, dayOf, HOUR, instantAt, later, startOfDay } from "../../platform/calendar/rules.ts";

/** The row of contacts due after a departure, in days from the actual leaving (design: journey, clocks). */
export const rungs = [
  { name: "24 h", from: 1, by: 1 },
  { name: "48–72 h", from: 2, by: 3 },
  { name: "7", from: 7, by: 7 },
  { name: "14", from: 14, by: 14 },
  { name: "30", from: 30, by: 30 },
  { name: "60", from: 60, by: 60 },
  { name: "90", from: 90, by: 90 },
] as const;

export type RungName = (typeof rungs)[number]["name"];

export interface Rung {
  readonly name: RungName;
  /** Days after the departure, for drawing. */
  readonly day: number;
  /** From here a contact counts for this rung: half the distance to the one before. */
  readonly opensAt: Date;
  readonly dueFrom: Date;
  readonly dueBy: Date;
  /** When the next rung opens this one is over, met or missed. The last one ends with its day. */
  readonly closesAt: Date;
}

type Shape = (typeof rungs)[number];

/** The first two rungs are hours from the minute of leaving; later ones are days of the programme. */
const countsHours = (shape: Shape) => shape.by <= 3;

function moment(departure: Date, days: number, zone: string): Date {
  const whole = Math.floor(days);
  return instantAt(addDays(dayOf(departure, zone), whole), (days - whole) * 24 * 60, zone);
}

function opening(departure: Date, index: number, zone: string): Date {
  const shape = rungs[index];
  if (!shape) return moment(departure, 91, zone);
  const before = rungs[index - 1]?.by ?? 0;
  const days = shape.from - (shape.from - before) / 2;
  return countsHours(shape) ? later(departure, days * 24 * HOUR) : moment(departure, days, zone);
}

function dueWindow(departure: Date, shape: Shape, opensAt: Date, zone: string) {
  if (!countsHours(shape))
    return { dueFrom: moment(departure, shape.from, zone), dueBy: moment(departure, shape.by + 1, zone) };
  const morning = startOfDay(dayOf(later(departure, shape.from * 24 * HOUR), zone), zone);
  return {
    dueFrom: morning > opensAt ? morning : opensAt,
    dueBy: later(departure, shape.by * 24 * HOUR),
  };
}

/** The seven rungs that hang on one departure. Windows touch and never overlap: a contact counts once. */
export function ladder(departure: Date, zone: string): readonly Rung[] {
  return rungs.map((shape, index) => {
    const opensAt = opening(departure, index, zone);
    return {
      name: shape.name,
      day: shape.from,
      opensAt,
      ...dueWindow(departure, shape, opensAt, zone),
      closesAt: opening(departure, index + 1, zone),
    };
  });
}
