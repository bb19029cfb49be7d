import { type Act, withinPerson } from "../../platform/database/index.ts";
import type { PersonRef } from "../journey/index.ts";

/** The stay the person is in now, to which "this stay" refers; null outside hospital. */
export async function openStayOf(outer: Act, ref: PersonRef): Promise<string | null> {
  const stay = await withinPerson(outer, ref.programmeId, ref.personId, (act) =>
    act.db
      .selectFrom("journeyStay")
      .innerJoin("stay", (on) =>
        on
          .onRef("stay.hospitalId", "=", "journeyStay.hospitalId")
          .onRef("stay.stayId", "=", "journeyStay.stayId"),
      )
      .select("stay.stayId")
      .where("journeyStay.programmeId", "=", ref.programmeId)
      .where("journeyStay.personId", "=", ref.personId)
      .where("stay.state", "in", ["open", "on leave"])
      .orderBy("stay.admittedAt", "desc")
      .limit(1)
      .executeTakeFirst(),
  );
  return stay?.stayId ?? null;
}
