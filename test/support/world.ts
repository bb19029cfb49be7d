import { v7 as uuidv7 } from "uuid";
import {
  act,
  type Role,
  type StaffIdentity,
  type SystemIdentity,
} from "../../src/platform/database/index.ts";
import type { TestDatabase } from "./database.ts";

export interface Unit {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: "ward" | "emergency";
}

/** A small programme: one hospital, two wards and an emergency department, and people who work there. */
export interface World {
  readonly programmeId: string;
  readonly hospitalId: string;
  readonly north: Unit;
  readonly south: Unit;
  readonly emergency: Unit;
  readonly system: SystemIdentity;
  /** Adds someone who works here; care team members on `units`, peers on shift for the day. */
  hire(
    firstName: string,
    roles: readonly Role[],
    options?: {
      readonly units?: readonly Unit[];
      readonly onShift?: boolean;
      readonly languages?: readonly string[];
    },
  ): Promise<StaffIdentity>;
}

export async function makeWorld(made: TestDatabase): Promise<World> {
  const programmeId = uuidv7();
  const hospitalId = uuidv7();
  const system = { kind: "system", programmeId } as const;
  const unit = (code: string, kind: Unit["kind"]): Unit => ({ unitId: uuidv7(), code, name: code, kind });
  const north = unit("6N", "ward");
  const south = unit("4S", "ward");
  const emergency = unit("ED", "emergency");
  await act(made.database, system, made.now, async ({ db }) => {
    await db
      .insertInto("programme")
      .values({ programmeId, name: "Riverside", timeZone: "America/Toronto", openingHours: "{}" })
      .execute();
    await db
      .insertInto("hospital")
      .values({
        hospitalId,
        name: "St. Anne’s",
        timeZone: "America/Toronto",
        facilityCode: `ANNE-${hospitalId.slice(-6)}`,
        assigningAuthority: "ANNE",
      })
      .execute();
    await db
      .insertInto("unit")
      .values([north, south, emergency].map((each) => ({ ...each, hospitalId })))
      .execute();
    await db
      .insertInto("unitSubscription")
      .values(
        [north, south, emergency].map(({ unitId }) => ({
          programmeId,
          hospitalId,
          unitId,
          subscribedAt: made.now,
        })),
      )
      .execute();
  });
  return {
    programmeId,
    hospitalId,
    north,
    south,
    emergency,
    system,
    hire: (firstName, roles, options = {}) =>
      hire(made, { programmeId, hospitalId }, firstName, roles, options),
  };
}

async function hire(
  made: TestDatabase,
  place: { readonly programmeId: string; readonly hospitalId: string },
  firstName: string,
  roles: readonly Role[],
  {
    units = [],
    onShift = true,
    languages = ["en"],
  }: { readonly units?: readonly Unit[]; readonly onShift?: boolean; readonly languages?: readonly string[] },
): Promise<StaffIdentity> {
  const { programmeId, hospitalId } = place;
  const staffId = uuidv7();
  const unitIds = units.map(({ unitId }) => unitId);
  await act(made.database, { kind: "system", programmeId }, made.now, async ({ db }) => {
    await db
      .insertInto("staff")
      .values({ programmeId, staffId, firstName, languages: [...languages], locale: "en" })
      .execute();
    for (const role of roles)
      await db
        .insertInto("staffRole")
        .values({ programmeId, staffId, role, unitIds: role === "care-team" ? unitIds : [] })
        .execute();
    if (onShift && roles.includes("peer")) {
      const day = 12 * 3_600_000;
      const hours = {
        startsAt: new Date(made.now.getTime() - day / 12),
        endsAt: new Date(made.now.getTime() + day / 2),
      };
      await db
        .insertInto("shift")
        .values({ programmeId, shiftId: uuidv7(), peerId: staffId, hospitalId, ...hours })
        .execute();
    }
  });
  return { kind: "staff", id: staffId, programmeId, firstName, locale: "en", roles, units: unitIds };
}
