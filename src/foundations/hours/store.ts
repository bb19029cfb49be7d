import { type Act, statement } from "../../platform/database/index.ts";

export interface RunningShift {
  readonly shiftId: string;
  readonly from: Date;
  readonly until: Date;
  readonly hospitalId: string;
  readonly hospital: string;
}

/** The shift that runs now, or `undefined` off shift: then nothing reaches this peer. */
export async function shiftNow(
  act: Act,
  programmeId: string,
  peerId: string,
): Promise<RunningShift | undefined> {
  const [shift] = await runningShift(act.db, { programmeId, peerId, now: act.now });
  return shift;
}

const runningShift = statement((db, given: { programmeId: string; peerId: string; now: Date }) =>
  db
    .selectFrom("shift")
    .innerJoin("hospital", "hospital.hospitalId", "shift.hospitalId")
    .select([
      "shift.shiftId",
      "shift.startsAt as from",
      "shift.endsAt as until",
      "shift.hospitalId",
      "hospital.name as hospital",
    ])
    .where("shift.programmeId", "=", given.programmeId)
    .where("shift.peerId", "=", given.peerId)
    .where("shift.startsAt", "<=", given.now)
    .where("shift.endsAt", ">", given.now)
    .where("shift.finishedAt", "is", null)
    .orderBy("shift.endsAt", "desc")
    .limit(1),
);

/** When this peer's next shift begins. */
export async function nextShiftAt(act: Act, programmeId: string, peerId: string): Promise<Date | null> {
  const next = await act.db
    .selectFrom("shift")
    .select("startsAt")
    .where("programmeId", "=", programmeId)
    .where("peerId", "=", peerId)
    .where("startsAt", ">", act.now)
    .orderBy("startsAt")
    .limit(1)
    .executeTakeFirst();
  return next?.startsAt ?? null;
}

/** The IANA time zone in which the programme's days begin. */
export async function timeZoneOfProgramme({ db }: Act, programmeId: string): Promise<string> {
  const { timeZone } = await db
    .selectFrom("programme")
    .select("timeZone")
    .where("programmeId", "=", programmeId)
    .executeTakeFirstOrThrow();
  return timeZone;
}
