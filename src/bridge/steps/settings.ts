import { type Act, statement } from "../../platform/database/index.ts";
import { type ClockSettings, defaultClocks } from "../journey/index.ts";

/** The clocks of one programme: the defaults of docs/journey.md in its own time zone and opening hours. */
export async function loadClockSettings(act: Act, programmeId: string): Promise<ClockSettings> {
  const [programme] = await settingsOf(act.db, { programmeId });
  if (!programme) throw new Error("This programme is not there, or not for the one who acts.");
  const hours = programme.openingHours as { readonly opens?: string; readonly closes?: string } | null;
  const { openingHours } = defaultClocks;
  return {
    ...defaultClocks,
    zone: programme.timeZone,
    openingHours: {
      ...openingHours,
      from: minuteOf(hours?.opens) ?? openingHours.from,
      to: minuteOf(hours?.closes) ?? openingHours.to,
    },
  };
}

const settingsOf = statement((db, given: { programmeId: string }) =>
  db
    .selectFrom("programme")
    .select(["timeZone", "openingHours"])
    .where("programmeId", "=", given.programmeId),
);

/** "08:30" as minutes after midnight. */
function minuteOf(text: string | undefined): number | undefined {
  const found = /^(\d\d):(\d\d)$/.exec(text ?? "");
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined;
}
