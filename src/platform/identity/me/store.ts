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
