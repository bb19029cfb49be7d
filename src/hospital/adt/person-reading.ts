import type { Death, PersonFacts } from "./entry.ts";
import { type Segment, toldField } from "./message.ts";
import { readNames } from "./names.ts";
import { readTime } from "./times.ts";
import { refined, saidValue, type Told } from "./told.ts";

/** The person in PID (HL7 v2.5.1 §3.4.2). Of the birth date only the year is taken. */
export const readPerson = (person: Segment | undefined, timeZone: string): PersonFacts => ({
  ...readNames(person),
  birthYear: refined(toldField(person, 7), (text) =>
    readTime(text.slice(0, 4), "UTC")?.instant.getUTCFullYear(),
  ),
  death: readDeath(person, timeZone),
});

/**
 * PID-30 (death indicator) and PID-29 (time of death). Any sign of a death counts, because everything we
 * send must stop at once; it is taken back by "N" or `""` without a time beside it.
 */
const readDeath = (person: Segment | undefined, timeZone: string): Told<Death> => {
  const indicator = toldField(person, 30);
  const time = toldField(person, 29);
  const at = readTime(saidValue(time) ?? "", timeZone)?.instant;
  if (saidValue(indicator)?.toUpperCase() === "Y" || at !== undefined) return { set: { at } };
  if (saidValue(indicator)?.toUpperCase() === "N" || indicator === "deleted" || time === "deleted")
    return "deleted";
  return "unchanged";
};
