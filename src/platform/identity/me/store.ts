import type { Act, StaffIdentity } from "../../database/index.ts";

/** The programme one works in. */
export const readProgramme = ({ db, who }: Act<StaffIdentity>) =>
  db
    .selectFrom("programme")
    .select(["name", "timeZone"])
    .where("programmeId", "=", who.programmeId)
    .executeTakeFirstOrThrow();

/** The shift of one's own that runs now, if one does. */
export const readRunningShift = ({ db, who, now }: Act<StaffIdentity>) =>
  db
    .selectFrom("shift")
    .select(["startsAt", "endsAt"])
    .where("programmeId", "=", who.programmeId)
    .where("peerId", "=", who.id)
    .where("startsAt", "<=", now)
    .where("endsAt", ">", now)
    .where("finishedAt", "is", null)
    .orderBy("endsAt", "desc")
    .limit(1)
    .executeTakeFirst();

const ahead = 14 * 86_400_000;

/** One's own shifts of the next two weeks. */
export const readComingShifts = ({ db, who, now }: Act<StaffIdentity>) =>
  db
    .selectFrom("shift as f")
    .innerJoin("hospital as h", "h.hospitalId", "f.hospitalId")
    .select(["f.startsAt", "f.endsAt", "h.name as hospital", "h.timeZone"])
    .where("f.programmeId", "=", who.programmeId)
    .where("f.peerId", "=", who.id)
    .where("f.startsAt", ">", now)
    .where("f.startsAt", "<", new Date(now.getTime() + ahead))
    .orderBy("f.startsAt")
    .execute();
