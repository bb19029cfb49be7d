import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import type { Act, StaffIdentity } from "../../platform/database/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { addShifts, changeShift, Planned, takeShiftAway } from "./contract.ts";
import {
  deleteShift,
  findShift,
  finishShift,
  holdPeersPlan,
  insertShifts,
  loadHospitals,
  loadPeers,
  otherShifts,
  updateShift,
} from "./plan-store.ts";
import {
  daysOf,
  longestShift,
  type ShiftTrouble,
  type Span,
  spanOf,
  standingOf,
  troubleWith,
} from "./rules.ts";

type StaffAct = Act<StaffIdentity>;

/** All of the shifts or none; which days stand in the way is said. */
export async function planShifts(
  act: StaffAct,
  { peerId, hospitalId, ...said }: z.output<NonNullable<typeof addShifts.body>>,
): Promise<Planned> {
  const timeZone = await timeZoneOf(act, hospitalId);
  if (!(await loadPeers(act)).some((peer) => peer.peerId === peerId)) throw notFound();
  await holdPeersPlan(act, peerId);
  const shifts = daysOf(said).map((day) => ({ day, span: spanOf({ ...said, day }, timeZone) }));
  const others = await otherShifts(act, peerId, earliest(shifts, act.now));
  const troubles = shifts.map(({ day, span }, at) => ({
    day,
    // Shifts planned together can be in each other's way, too: every day, until the next morning.
    trouble: troubleWith(span, [...others, ...shifts.slice(0, at).map((before) => before.span)], act.now),
  }));
  const first = troubles.find(({ trouble }) => trouble)?.trouble;
  if (first) return refused(first, troubles);
  if (shifts.length === 0) return { outcome: "over", days: [] };
  await insertShifts(
    act,
    shifts.map(({ span }) => ({ ...span, shiftId: uuidv7(), peerId, hospitalId })),
  );
  return { outcome: "done", days: shifts.map(({ day }) => day) };
}

/** A shift with other times; of one that has begun only the end moves. */
export async function moveShift(
  act: StaffAct,
  shiftId: string,
  { hospitalId, ...said }: z.output<NonNullable<typeof changeShift.body>>,
): Promise<Planned> {
  const shift = await heldShift(act, shiftId);
  if (shift.standing === "over") return { outcome: "over", days: [said.day] };
  const isRunning = shift.standing === "running";
  const place = isRunning ? shift.hospitalId : hospitalId;
  const meant = spanOf(said, await timeZoneOf(act, place));
  const span = isRunning ? { from: shift.from, until: meant.until } : meant;
  const others = await otherShifts(act, shift.peerId, span.from, shiftId);
  const trouble = span.until <= span.from ? "over" : troubleWith(span, others, act.now);
  if (trouble) return { outcome: trouble, days: [said.day] };
  await updateShift(act, { shiftId, hospitalId: place, ...span });
  return { outcome: "done", days: [said.day] };
}

/** What has not begun is as if it had never been planned; what runs ends now. */
export async function endShift(
  act: StaffAct,
  shiftId: string,
): Promise<z.infer<typeof takeShiftAway.answer>> {
  const { standing } = await heldShift(act, shiftId);
  if (standing === "to come") await deleteShift(act, shiftId);
  if (standing === "running") await finishShift(act, shiftId);
  return { outcome: standing === "to come" ? "taken away" : standing === "running" ? "ended" : "over" };
}

async function heldShift(act: StaffAct, shiftId: string) {
  const seen = await findShift(act, shiftId);
  if (!seen) throw notFound();
  await holdPeersPlan(act, seen.peerId);
  const shift = await findShift(act, shiftId);
  if (!shift) throw notFound();
  const span = { from: shift.startsAt, until: shift.endsAt };
  return { ...shift, ...span, standing: standingOf(span, shift.finishedAt, act.now) };
}

async function timeZoneOf(act: StaffAct, hospitalId: string): Promise<string> {
  const hospital = (await loadHospitals(act)).find((one) => one.hospitalId === hospitalId);
  if (!hospital) throw notFound();
  return hospital.timeZone;
}

const refused = (
  outcome: ShiftTrouble,
  troubles: readonly { readonly day: string; readonly trouble: ShiftTrouble | undefined }[],
): Planned => ({
  outcome,
  days: troubles.filter(({ trouble }) => trouble === outcome).map(({ day }) => day),
});

/** Nothing that ended before the first of them can be in its way. */
const earliest = (shifts: readonly { readonly span: Span }[], now: Date): Date =>
  new Date(Math.min(now.getTime() - longestShift, ...shifts.map(({ span }) => span.from.getTime())));
