/** How a stay ended, as far as the bridge asks. */
export type Departure = "planned" | "patient-initiated" | "transfer" | "died" | "other";

const codes: Readonly<Record<Departure, string>> = {
  /** Home, with or without services, and the places people move to for good: nursing homes, hospice. */
  planned: "01 03 04 06 50 51 64 81 83 84 86 92",
  /** Left before medically advised, or discontinued care. */
  "patient-initiated": "07",
  /** Another hospital, of any kind. */
  transfer: "02 05 43 61 62 63 65 66 70 82 85 88 89 90 91 93 94 95",
  died: "20 40 41 42",
  /** Among others 21 and 87 (court, police), 69 (disaster site). */
  other: "09 21 30 69 87",
};

const departures: ReadonlyMap<string, Departure> = new Map(
  (["planned", "patient-initiated", "transfer", "died", "other"] as const).flatMap((departure) =>
    codes[departure].split(" ").map((code) => [code, departure] as const),
  ),
);

/**
 * What a discharge disposition means (PV1-36; UB-04 form locator 17, patient discharge status). Codes of a
 * hospital's own, and none at all, are "other".
 */
export const departureOf = (disposition: string | undefined): Departure =>
  departures.get(disposition?.padStart(2, "0") ?? "") ?? "other";
