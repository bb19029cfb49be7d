import { sql } from "kysely";
import { act } from "../../../platform/database/index.ts";
import type { Services } from "../../../platform/http/index.ts";
import { sweepTomorrow } from "./follow-store.ts";

/** A hospital as the journal needs to know it. */
export interface Hospital {
  readonly hospitalId: string;
  /** IANA. */
  readonly timeZone: string;
  readonly assigningAuthority: string;
  /** In seconds. */
  readonly rawKeptFor: number;
  /** Its wards by PV1-3.1. */
  readonly units: ReadonlyMap<string, Unit>;
}

interface Unit {
  readonly unitId: string;
  /** A programme works there. Of all other wards we keep no names. */
  readonly subscribed: boolean;
}

/** The hospitals that may send, by MSH-4. */
export interface HospitalBook {
  find(facilityCode: string): Promise<Hospital | undefined>;
}

// A ward that a programme subscribes to is followed after this time at the latest.
const goodForMilliseconds = 10_000;

export function openHospitalBook(services: Services): HospitalBook {
  const known = new Map<string, { readonly hospital: Hospital; readonly goodUntil: number }>();
  return {
    async find(facilityCode) {
      const entry = known.get(facilityCode);
      if (entry && entry.goodUntil > performance.now()) return entry.hospital;
      const hospital = await loadHospital(services, facilityCode);
      if (hospital && !entry) await beginSweeping(services, hospital);
      if (hospital) known.set(facilityCode, { hospital, goodUntil: performance.now() + goodForMilliseconds });
      return hospital;
    },
  };
}

async function loadHospital(services: Services, facilityCode: string): Promise<Hospital | undefined> {
  const now = services.clock();
  const hospital = await act(services.database, { kind: "system" }, now, ({ db }) =>
    db
      .selectFrom("hospital")
      .select(["hospitalId", "timeZone", "assigningAuthority"])
      .select(sql<number>`extract(epoch from raw_kept_for)::float`.as("rawKeptFor"))
      .where("facilityCode", "=", facilityCode)
      .executeTakeFirst(),
  );
  if (!hospital) return undefined;
  const { hospitalId } = hospital;
  const units = await act(services.database, { kind: "hospital", hospitalId }, now, ({ db }) =>
    db
      .selectFrom("unit")
      .select(["unit.code", "unit.unitId"])
      .select(({ exists, selectFrom }) =>
        exists(selectFrom("unitSubscription as by").whereRef("by.unitId", "=", "unit.unitId"))
          .$castTo<boolean>()
          .as("subscribed"),
      )
      .where("unit.hospitalId", "=", hospitalId)
      .execute(),
  );
  return { ...hospital, units: new Map(units.map(({ code, ...unit }) => [code, unit])) };
}

/** From a hospital's first message on, what is over is looked for every day. */
const beginSweeping = (services: Services, { hospitalId }: Hospital): Promise<void> =>
  act(services.database, { kind: "hospital", hospitalId }, services.clock(), sweepTomorrow);
