import type { Act } from "../../platform/database/index.ts";

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
  return act.db
    .selectFrom("shift")
    .innerJoin("hospital", "hospital.hospitalId", "shift.hospitalId")
    .select([
      "shift.shiftId",
      "shift.startsAt as from",
      "shift.endsAt as until",
      "shift.hospitalId",
      "hospital.name as hospital",
    ])
    .where("shift.programmeId", "=", programmeId)
    .where("shift.peerId", "=", peerId)
    .where("shift.startsAt", "<=", act.now)
    .where("shift.endsAt", ">", act.now)
    .where("shift.finishedAt", "is", null)
    .orderBy("shift.endsAt", "desc")
    .limit(1)
    .executeTakeFirst();
}

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
