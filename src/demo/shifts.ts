import { v7 as uuidv7 } from "uuid";
import { shiftNow } from "../foundations/hours/index.ts";
import { addDays, dayOf, HOUR, instantAt, minuteOfDay } from "../platform/calendar/rules.ts";
import { act } from "../platform/database/index.ts";
import type { Services } from "../platform/http/index.ts";
import { colleagues, type PeerName, peerNames } from "./colleagues.ts";
import { inventedNumber } from "./ids.ts";
import type { Places } from "./places.ts";
import { demoZone } from "./programme.ts";

interface Shift {
  readonly peer: PeerName;
  readonly from: Date;
  readonly until: Date;
}

const hoursBehind = 5;
const hoursAhead = 3;
const daysAhead = 14;

/** Someone did something at a moment, so they were at work. */
export interface AtWork {
  readonly peer: PeerName;
  readonly at: Date;
}

/** The shifts that were, around all that was done; the ones that run; and the next two weeks. */
export function shiftsFor(worked: readonly AtWork[], now: Date): readonly Shift[] {
  const running = peerNames.filter((peer) => colleagues[peer].onNow).map((peer) => runningShift(peer, now));
  const past = pastShifts(worked, now).map((shift) => {
    const next = running.find(({ peer, from }) => peer === shift.peer && from < shift.until);
    return next ? { ...shift, until: next.from } : shift;
  });
  return [...past, ...running, ...nextShifts(now)];
}

/** On since some hours, until a round hour at least `hoursAhead` from now. */
export function runningShift(peer: PeerName, now: Date): Shift {
  const roundHour = Math.floor(now.getTime() / HOUR) * HOUR;
  return {
    peer,
    from: new Date(roundHour - hoursBehind * HOUR),
    until: new Date(Math.ceil(now.getTime() / HOUR + hoursAhead) * HOUR),
  };
}

/** Eight hours, early or late, stretched where something was done outside them. */
function pastShifts(worked: readonly AtWork[], now: Date): readonly Shift[] {
  const days = new Map<
    string,
    { readonly peer: PeerName; readonly day: string; readonly minutes: number[] }
  >();
  for (const { peer, at } of worked) {
    const day = dayOf(at, demoZone);
    if (at.getTime() > now.getTime() - hoursBehind * HOUR && colleagues[peer].onNow) continue;
    const key = `${peer} ${day}`;
    const known = days.get(key) ?? { peer, day, minutes: [] };
    known.minutes.push(minuteOfDay(at, demoZone));
    days.set(key, known);
  }
  return [...days.values()].map(({ peer, day, minutes }) => {
    const late = Math.min(...minutes) >= 12 * 60;
    const from = Math.min(late ? 12 * 60 : 8 * 60, ...minutes);
    const until = Math.max(late ? 20 * 60 : 16 * 60, ...minutes.map((minute) => minute + 30));
    const end = instantAt(day, until, demoZone);
    const latest = new Date(now.getTime() - HOUR);
    return { peer, from: instantAt(day, from, demoZone), until: end < latest ? end : latest };
  });
}

function nextShifts(now: Date): readonly Shift[] {
  const today = dayOf(now, demoZone);
  return peerNames.flatMap((peer) =>
    Array.from({ length: daysAhead }, (_, index) => addDays(today, index + 1))
      .filter((day) => inventedNumber(`${peer} works ${day}`, 7) < 5)
      .map((day) => ({
        peer,
        from: instantAt(day, 8 * 60, demoZone),
        until: instantAt(day, 16 * 60, demoZone),
      })),
  );
}

/** Those who are on when the demo is opened stay on for whoever opens it again later in the day. */
export async function keepOnShift(services: Services, places: Places, now: Date): Promise<void> {
  const running = peerNames.filter((peer) => colleagues[peer].onNow).map((peer) => runningShift(peer, now));
  const ending = await act(
    services.database,
    { kind: "system", programmeId: places.programmeId },
    now,
    async (seen) =>
      Promise.all(
        running.map(async (shift) => {
          const on = await shiftNow(seen, places.programmeId, places.staffId(shift.peer));
          const from = on?.until ?? now;
          return from < shift.until ? [{ ...shift, from }] : [];
        }),
      ),
  );
  await saveShifts(services, places, ending.flat(), now);
}

export function saveShifts(
  services: Services,
  places: Places,
  shifts: readonly Shift[],
  now: Date,
): Promise<void> {
  const { programmeId } = places;
  return act(services.database, { kind: "system", programmeId }, now, async ({ db }) => {
    const rows = shifts
      .filter(({ from, until }) => from < until)
      .map(({ peer, from, until }) => ({
        programmeId,
        shiftId: uuidv7(),
        peerId: places.staffId(peer),
        hospitalId: places.hospitalId(colleagues[peer].at ?? ""),
        startsAt: from,
        endsAt: until,
      }));
    if (rows.length > 0) await db.insertInto("shift").values(rows).execute();
  });
}
