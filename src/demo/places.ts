import { inventedId } from "./ids.ts";

/** A ward or emergency department of the demo's two hospitals. */
export interface DemoUnit {
  readonly code: UnitCode;
  readonly name: string;
  readonly kind: "ward" | "emergency";
}

export interface DemoHospital {
  readonly code: "STA" | "RSG";
  readonly name: string;
  readonly units: readonly DemoUnit[];
}

const hospitals = [
  {
    code: "STA",
    name: "St. Anne’s",
    units: [
      { code: "6N", name: "6 North", kind: "ward" },
      { code: "4S", name: "4 South", kind: "ward" },
      { code: "ED", name: "Emergency", kind: "emergency" },
    ],
  },
  {
    code: "RSG",
    name: "Riverside General",
    units: [
      { code: "3W", name: "3 West", kind: "ward" },
      { code: "5E", name: "5 East", kind: "ward" },
      { code: "ER", name: "Emergency", kind: "emergency" },
    ],
  },
] as const satisfies readonly (Omit<DemoHospital, "units"> & { readonly units: readonly object[] })[];

export const demoHospitals: readonly DemoHospital[] = hospitals;

/** The code of a unit, as its hospital writes it in PV1-3.1. */
export type UnitCode = (typeof hospitals)[number]["units"][number]["code"];

export function hospitalOf(unit: UnitCode): DemoHospital {
  const found = demoHospitals.find(({ units }) => units.some(({ code }) => code === unit));
  if (!found) throw new Error(`No hospital has a unit ${unit}.`);
  return found;
}

/**
 * The ids of one edition of the demo. An edition is a day, "2026-11-22", and a number when a start was cut short:
 * what one edition holds is never mixed with another's.
 */
export const placesOf = (edition: string) => ({
  programmeId: inventedId(`${edition} programme`),
  hospitalId: (code: string) => inventedId(`${edition} hospital ${code}`),
  unitId: (code: string) => inventedId(`${edition} unit ${code}`),
  /** MSH-4 and the assigning authority of PID-3. */
  facility: (code: string) => `${code}-${edition.replaceAll("-", "")}`,
  staffId: (name: string) => inventedId(`${edition} staff ${name}`),
  /** What the programme's key makes the ward's printed code of. */
  wardCodeId: (unit: string) => inventedId(`${edition} code ${unit}`),
});
export type Places = ReturnType<typeof placesOf>;
