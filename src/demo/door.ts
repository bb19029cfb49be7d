import { openOwnPageFor } from "../bridge/own-page/index.ts";
import { shiftNow } from "../foundations/hours/index.ts";
import { type Act, act } from "../platform/database/index.ts";
import type { Services } from "../platform/http/index.ts";
import type { DemoPeople, DemoPerson } from "../platform/identity/index.ts";
import type { Language } from "../platform/words/language.ts";
import { sayIn } from "../platform/words/say.ts";
import { timeOfDay } from "../platform/words/times.ts";
import { colleagues, emailOf } from "./colleagues.ts";
import { findEdition, ownPageOf } from "./edition.ts";
import { tom } from "./people/index.ts";
import type { Places } from "./places.ts";
import { demoZone } from "./programme.ts";
import { words } from "./words.ts";

/** In the order of the door; of several with one role, the first is whom one comes in as by role. */
const atTheDoor = [
  ["dee", "peer"],
  ["tom", "person"],
  ["maya", "care-team"],
  ["joan", "coordinator"],
  ["bea", "mentor"],
  ["luc", "privacy-officer"],
  ["priya", "evaluator"],
  ["ana", "administrator"],
  ["noor", "peer"],
  ["kit", "peer"],
  ["theo", "peer"],
  ["osei", "care-team"],
] as const satisfies readonly (readonly [string, DemoPerson["as"]])[];

type AtTheDoor = (typeof atTheDoor)[number][0];

/** Whom one can come in as at the demo's door. Today's demo must have been made (`loadDemo`). */
export async function demoPeople(services: Services): Promise<DemoPeople> {
  const now = services.clock();
  const { places } = await findEdition(services.database, now);
  const { programmeId } = places;
  const people = await act(services.database, { kind: "system", programmeId }, now, async (seen) => {
    const found: DemoPerson[] = [];
    for (const [name, as] of atTheDoor) found.push(await personAtTheDoor(seen, places, name, as));
    return found;
  });
  return { people, openOwnPageFor };
}

async function personAtTheDoor(
  seen: Act,
  places: Places,
  name: AtTheDoor,
  as: DemoPerson["as"],
): Promise<DemoPerson> {
  const { programmeId } = places;
  if (name === "tom") {
    const who = { kind: "person", programmeId, id: await ownPageOf(seen, places) } as const;
    return { as, firstName: tom.name, ...linesOf(name, () => ""), who };
  }
  const id = places.staffId(name);
  const shift = await shiftNow(seen, programmeId, id);
  const until = (language: Language) =>
    shift ? timeOfDay(shift.until, { timeZone: demoZone, language }) : "";
  return {
    as,
    email: emailOf(name),
    firstName: colleagues[name].firstName,
    ...linesOf(name, until),
    who: { kind: "staff", programmeId, id },
  };
}

function linesOf(
  name: AtTheDoor,
  until: (language: Language) => string,
): Pick<DemoPerson, "line" | "button"> {
  const line = (language: Language) => sayIn(words, language)(`demo.${name}`, { time: until(language) });
  const button = (language: Language) => sayIn(words, language)(`demo.${name}.go`);
  return { line: { en: line("en"), fr: line("fr") }, button: { en: button("en"), fr: button("fr") } };
}
