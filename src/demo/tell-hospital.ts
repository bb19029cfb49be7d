import { dispositions, type HospitalMessage, writeMessage } from "./hospital-message.ts";
import { hospitalOf } from "./places.ts";
import { recordOf, type Tellers, type ToldPerson } from "./told-person.ts";
import type { World } from "./world.ts";

type Said = Pick<HospitalMessage, "trigger" | "left">;

/** Tells what a hospital says of someone, in its own message. */
async function say(world: World, person: ToldPerson, said: Said): Promise<void> {
  const { someone, at } = person;
  if (!at) throw new Error(`${someone.name} is in no hospital at this point.`);
  const { code, units } = hospitalOf(at.unit);
  const now = world.services.clock();
  const record = recordOf(person, at.unit);
  const message: HospitalMessage = {
    ...said,
    facility: world.places.facility(code),
    controlId: `${record}-${person.stays}-${now.getTime()}`,
    at: now,
    person: { record, legal: someone.legal, nameUsed: someone.name, born: someone.born, sex: someone.sex },
    visit: `V${record}-${person.stays}`,
    emergency: units.some((unit) => unit.code === at.unit && unit.kind === "emergency"),
    unit: at.unit,
    bed: at.bed,
    admittedAt: at.since,
  };
  await world.hear(writeMessage(message));
}

const isEmergency = (unit: string): boolean => unit === "ED" || unit === "ER";

export const hospitalTellers = {
  arrives: (world, person, { unit, bed }) => {
    person.stays += 1;
    person.at = { unit, bed, since: world.services.clock() };
    return say(world, person, { trigger: isEmergency(unit) ? "A04" : "A01" });
  },
  moves: (world, person, { unit, bed }) => {
    if (person.at) person.at = { ...person.at, unit, bed };
    return say(world, person, { trigger: "A02" });
  },
  "goes out": (world, person) => say(world, person, { trigger: "A21" }),
  "comes back in": (world, person) => say(world, person, { trigger: "A22" }),
  leaves: (world, person, { how }) =>
    say(world, person, {
      trigger: "A03",
      left: { disposition: dispositions[how], at: world.services.clock() },
    }),
  "leaving was a mistake": (world, person) => say(world, person, { trigger: "A13" }),
  "admit was a mistake": (world, person) => say(world, person, { trigger: "A11" }),
} satisfies Partial<Tellers>;

/** Two messages that no rule can place, because they lack the number of the stay: a coordinator looks at them. */
export async function tellWhatWaits(world: World): Promise<void> {
  const at = world.services.clock();
  for (const trigger of ["A01", "A02"] as const)
    await world.hear(
      writeMessage({
        trigger,
        facility: world.places.facility("STA"),
        controlId: `waiting-${trigger}-${at.getTime()}`,
        at,
        person: { record: "55512345", legal: ["Loretta", "Voss"], nameUsed: "Loretta", born: 1969, sex: "F" },
        visit: null,
        emergency: false,
        unit: "4S",
        bed: "30",
        admittedAt: at,
      }),
    );
}
