import { codeOf } from "../bridge/ward-code/index.ts";
import type { Services } from "../platform/http/index.ts";
import { findEdition, markWhole } from "./edition.ts";
import { everyone, tom } from "./people/index.ts";
import { demoHospitals, type Places } from "./places.ts";
import { makeProgramme, withoutSheet } from "./programme.ts";
import { keepOnShift, saveShifts, shiftsFor } from "./shifts.ts";
import { tell } from "./tell.ts";
import { tellWhatWaits } from "./tell-hospital.ts";
import { atWork, timelineOf } from "./timeline.ts";
import type { ToldPerson } from "./told-person.ts";
import { openWorld } from "./world.ts";

/**
 * Makes today's demo programme where there is none: some sixty invented people, told to the programme step by step
 * at the times at which they happened, by hospital messages and by its own routes and jobs, so that every row is as
 * the programme itself would have made it. Where it is already there, only the shifts of those who are on are kept
 * running. The same day gives the same programme.
 *
 * @param progress gets a line now and then, for whoever waits
 */
export async function loadDemo(services: Services, progress: (line: string) => void): Promise<void> {
  const now = services.clock();
  const { places, isWhole } = await findEdition(services.database, now);
  if (isWhole) await keepOnShift(services, places, now);
  else {
    await makeProgramme(services, places, now);
    const people = await tellEverything(services, places, now, progress);
    const toms = people.find(({ someone }) => someone === tom)?.personId ?? "";
    await markWhole(services.database, places, toms, now);
  }
  for (const { name, units } of demoHospitals)
    for (const unit of units.filter(({ code }) => !withoutSheet.includes(code)))
      progress(
        `Demo: the printed code of ${unit.name}, ${name}, is ${codeOf(services.keys, places.wardCodeId(unit.code))}`,
      );
}

async function tellEverything(
  services: Services,
  places: Places,
  now: Date,
  progress: (line: string) => void,
): Promise<readonly ToldPerson[]> {
  const timeline = timelineOf(now);
  const first = timeline[0]?.at ?? now;
  await saveShifts(services, places, shiftsFor(timeline.flatMap(atWork), now), now);
  const world = await openWorld(services, places, first, now);
  try {
    for (const [index, { at, person, happening }] of timeline.entries()) {
      await world.passUntil(at);
      await tell(world, person, happening).catch((cause: unknown) => {
        const because = cause instanceof Error ? cause.message : "";
        throw new Error(`The story of ${person.someone.name} does not fit at “${happening.do}”. ${because}`, {
          cause,
        });
      });
      const told = index + 1;
      if (told % 200 === 0) progress(`Demo: ${told} of ${timeline.length} things told`);
    }
    await world.passUntil(now);
    await tellWhatWaits(world);
    await world.passToTheEnd(now);
  } finally {
    await world.close();
  }
  progress(`Demo: ${everyone.length} invented people are there.`);
  return timeline.map(({ person }) => person);
}
