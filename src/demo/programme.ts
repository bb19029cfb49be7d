import { codeOf } from "../bridge/ward-code/index.ts";
import { type Act, act, hashOf } from "../platform/database/index.ts";
import type { Services } from "../platform/http/index.ts";
import { type ColleagueName, colleagueNames, colleagues, emailOf } from "./colleagues.ts";
import { demoHospitals, type Places, type UnitCode } from "./places.ts";

/** Wards that have no sheet on the wall yet. */
export const withoutSheet: readonly UnitCode[] = ["3W"];

/** The time zone in which the demo lives. */
export const demoZone = "America/Toronto";

/** The programme with its hospitals, wards and colleagues, as an administrator sets one up. Nobody has a password. */
export function makeProgramme(services: Services, places: Places, now: Date): Promise<void> {
  const { programmeId } = places;
  return act(services.database, { kind: "system", programmeId }, now, async (made) => {
    await made.db
      .insertInto("programme")
      .values({
        programmeId,
        name: "Footbridge demo",
        timeZone: demoZone,
        openingHours: JSON.stringify({ opens: "08:00", closes: "20:00" }),
        createdAt: now,
      })
      .execute();
    await makeHospitals(services, made, places);
    for (const name of colleagueNames) await makeColleague(made, places, name);
  });
}

async function makeHospitals({ keys }: Services, { db, now }: Act, places: Places): Promise<void> {
  const printedCode = (unit: UnitCode) => {
    if (withoutSheet.includes(unit)) return {};
    const wardCodeId = places.wardCodeId(unit);
    const sheetsAge = unit === "6N" || unit === "4S" ? 40 : 3;
    const wardCodeAt = new Date(now.getTime() - sheetsAge * 86_400_000);
    return { wardCodeHash: hashOf(codeOf(keys, wardCodeId)), wardCodeId, wardCodeAt };
  };
  for (const { code, name, units } of demoHospitals) {
    const hospitalId = places.hospitalId(code);
    const facility = places.facility(code);
    await db
      .insertInto("hospital")
      .values({ hospitalId, name, timeZone: demoZone, facilityCode: facility, assigningAuthority: facility })
      .execute();
    for (const unit of units) {
      const unitId = places.unitId(unit.code);
      await db
        .insertInto("unit")
        .values({ ...unit, hospitalId, unitId })
        .execute();
      await db
        .insertInto("unitSubscription")
        .values({
          programmeId: places.programmeId,
          hospitalId,
          unitId,
          ...printedCode(unit.code),
          subscribedAt: now,
        })
        .execute();
    }
  }
}

async function makeColleague({ db }: Act, places: Places, name: ColleagueName): Promise<void> {
  const { firstName, surname, roles, languages, units, at, loadLimit, introduction } = colleagues[name];
  const key = { programmeId: places.programmeId, staffId: places.staffId(name) };
  await db
    .insertInto("staff")
    .values({
      ...key,
      firstName,
      languages: [...languages],
      locale: languages[0] ?? "en",
      introduction: introduction ?? "",
    })
    .execute();
  await db
    .insertInto("staffPrivate")
    .values({ ...key, surname, email: emailOf(name), loadLimit: loadLimit ?? 12 })
    .execute();
  const sites = at ? demoHospitals.filter(({ code }) => code === at).flatMap((site) => site.units) : [];
  const wards: readonly string[] = units ?? sites.map(({ code }) => code);
  for (const role of roles) {
    const unitIds = role === "peer" || role === "care-team" ? wards.map(places.unitId) : [];
    await db
      .insertInto("staffRole")
      .values({ ...key, role, unitIds })
      .execute();
  }
}
