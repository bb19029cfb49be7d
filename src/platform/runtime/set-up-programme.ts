import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { type Act, act, type SystemIdentity } from "../database/index.ts";
import type { Services } from "../http/index.ts";
import { inviteFirstAdministrator } from "../identity/index.ts";

const timeZone = z
  .string()
  .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC", {
    error: "Write an IANA time zone, such as America/Toronto.",
  });
const hour = z.string().regex(/^\d\d:\d\d$/, { error: "Write the hour as 08:00." });

/** What a programme is before anyone works in it. */
export const programmeFile = z.object({
  programme: z.object({
    name: z.string().min(1),
    timeZone,
    opens: hour.default("08:00"),
    closes: hour.default("20:00"),
    /** Where a ward can call instead of using its sheet. */
    phone: z.string().trim().min(3).max(30).optional(),
  }),
  hospitals: z
    .array(
      z.object({
        name: z.string().min(1),
        timeZone,
        facilityCode: z.string().min(1),
        assigningAuthority: z.string().min(1),
        units: z
          .array(
            z.object({
              code: z.string().min(1),
              name: z.string().min(1),
              kind: z.enum(["ward", "emergency"]),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
  administrator: z.object({
    email: z.email().toLowerCase(),
    firstName: z.string().min(1),
    surname: z.string().min(1),
    language: z.enum(["en", "fr"]),
  }),
});
type ProgrammeFile = z.output<typeof programmeFile>;

/** Makes a programme, its hospitals and subscribed wards, all or nothing, and gives the first administrator's link. */
export function setUpProgramme(services: Services, file: ProgrammeFile): Promise<string> {
  const programmeId = uuidv7();
  return act<SystemIdentity, string>(
    services.database,
    { kind: "system", programmeId },
    services.clock(),
    async (acting) => {
      const { name, timeZone, opens, closes, phone = null } = file.programme;
      const openingHours = JSON.stringify({ opens, closes });
      await acting.db
        .insertInto("programme")
        .values({ programmeId, name, timeZone, openingHours, phone })
        .execute();
      for (const hospital of file.hospitals) await addHospital(acting, programmeId, hospital);
      return inviteFirstAdministrator(acting, services, file.administrator);
    },
  );
}

async function addHospital(
  { db, now }: Act,
  programmeId: string,
  { units, ...hospital }: ProgrammeFile["hospitals"][number],
): Promise<void> {
  const hospitalId = uuidv7();
  await db
    .insertInto("hospital")
    .values({ ...hospital, hospitalId })
    .execute();
  const rows = units.map((unit) => ({ ...unit, hospitalId, unitId: uuidv7() }));
  await db.insertInto("unit").values(rows).execute();
  await db
    .insertInto("unitSubscription")
    .values(rows.map(({ unitId }) => ({ programmeId, hospitalId, unitId, subscribedAt: now })))
    .execute();
}
