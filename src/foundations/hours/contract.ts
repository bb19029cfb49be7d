import { z } from "zod";
import { contract } from "../../platform/http/contract.ts";

const instant = z.iso.datetime();
const day = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "Write the time as 08:00." });
const one = z.object({ shiftId: z.uuid() });

/** One shift in a week's plan, on the day on which it begins at its hospital. */
const plannedShift = z.object({
  shiftId: z.uuid(),
  peerId: z.uuid(),
  firstName: z.string(),
  hospitalId: z.uuid(),
  /** On which it begins. One that runs is also in the week of today when that was the Sunday before. */
  day,
  from: instant,
  /** When it ends, or was ended. */
  until: instant,
  standing: z.enum(["to come", "running", "over"]),
});
export type PlannedShift = z.infer<typeof plannedShift>;

export const shiftPlan = contract({
  method: "GET",
  path: "/api/v1/shifts",
  tag: "coordinator",
  summary: "Who works when, one week from Monday on; the week that runs unless a day of another is given",
  query: z.object({ day: day.optional() }),
  answer: z.object({
    days: z.array(day).length(7),
    today: day,
    peers: z.array(z.object({ peerId: z.uuid(), firstName: z.string(), surname: z.string() })),
    /** Each with its own clock: a shift is said in the time of its hospital. */
    hospitals: z.array(z.object({ hospitalId: z.uuid(), name: z.string(), timeZone: z.string() })),
    shifts: z.array(plannedShift),
  }),
});
export type ShiftPlan = z.infer<typeof shiftPlan.answer>;
export type Hospital = ShiftPlan["hospitals"][number];

/**
 * What became of it. Nothing is done unless it is "done"; otherwise `days` says where it is in the way of another shift of
 * theirs, where it lasts too long, or that it would be over already.
 */
const planned = z.object({
  outcome: z.enum(["done", "in the way", "too long", "over"]),
  days: z.array(day),
});
export type Planned = z.infer<typeof planned>;

export const addShifts = contract({
  method: "POST",
  path: "/api/v1/shifts",
  tag: "coordinator",
  summary: "Plan shifts of one peer, all of them or none: on one day, or on weekdays for some weeks",
  body: z.object({
    peerId: z.uuid(),
    hospitalId: z.uuid(),
    from: time,
    /** Not later than `from`: on the day after. */
    until: time,
    firstDay: day,
    /** 1 is Monday. */
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    weeks: z.number().int().min(1).max(12),
  }),
  answer: planned,
});

export const changeShift = contract({
  method: "POST",
  path: "/api/v1/shifts/:shiftId/change",
  tag: "coordinator",
  summary:
    "Change a shift; one that has begun keeps its beginning and its hospital, one that is over stays as it was",
  params: one,
  body: z.object({ hospitalId: z.uuid(), day, from: time, until: time }),
  answer: planned,
});

export const takeShiftAway = contract({
  method: "POST",
  path: "/api/v1/shifts/:shiftId/take-away",
  tag: "coordinator",
  summary: "Take a shift out of the plan; one that runs ends now, and all that it opened closes with it",
  params: one,
  body: z.object({}),
  answer: z.object({ outcome: z.enum(["taken away", "ended", "over"]) }),
});
