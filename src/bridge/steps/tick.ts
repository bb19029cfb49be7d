import { v7 as uuidv7 } from "uuid";
import { type Act, act, withinPerson } from "../../platform/database/index.ts";
import type { Services } from "../../platform/http/index.ts";
import { addJob, type Task } from "../../platform/jobs/index.ts";
import {
  type Clock,
  clocksDue,
  type JourneyEvent,
  loadJourney,
  nobody,
  type PersonRef,
} from "../journey/index.ts";
import { clockKey, clockTask } from "./clock-job.ts";
import { erasePerson } from "./erase-person.ts";
import { offerNextWave } from "./offer-next-wave.ts";
import { loadClockSettings } from "./settings.ts";
import { takeStep } from "./take-step.ts";

/** Wakes one journey up and does what is due. Twice, late or for someone erased since: harmless. */
export const journeyClock = (services: Services): Task<PersonRef> => ({
  name: clockTask,
  work: (ref) =>
    act(services.database, { kind: "system", programmeId: ref.programmeId }, services.clock(), (outer) =>
      tick(outer, ref),
    ),
});

// More than this many things due at once means that one of them does not settle; the next wake-up goes on.
const mostAtOnce = 10;

export async function tick(outer: Act, ref: PersonRef): Promise<void> {
  for (let done = 0; done < mostAtOnce; done++) {
    const due = await dueNow(outer, ref);
    const clock = due.find(({ causes }) => causes !== null) ?? due.find(({ kind }) => kind === "wave");
    // Nothing left to bring about: what lists show of due dates is brought up to now, and the next moment set.
    if (!clock) {
      await takeStep(outer, ref, null);
      return;
    }
    if (clock.causes?.kind === "erased") return erasePerson(outer, ref);
    const outcome = clock.causes
      ? await takeStep(outer, ref, eventOf(clock.causes, outer.now))
      : await offerNextWave(outer, ref);
    if ("refused" in outcome) return lookAgainSoon(outer, ref);
  }
}

function dueNow(outer: Act, ref: PersonRef): Promise<readonly Clock[]> {
  return withinPerson(outer, ref.programmeId, ref.personId, async (inner) => {
    const journey = await loadJourney(inner, ref);
    return journey ? clocksDue(journey, await loadClockSettings(inner, ref.programmeId), inner.now) : [];
  });
}

const eventOf = (causes: NonNullable<Clock["causes"]>, at: Date): JourneyEvent =>
  ({ ...causes, id: uuidv7(), at, by: { role: "clock", id: nobody } }) as JourneyEvent;

/** Nobody could go just now: someone may come on shift. */
const lookAgainSoon = (outer: Act, ref: PersonRef): void =>
  addJob(outer, {
    task: clockTask,
    payload: ref,
    key: clockKey(ref),
    runAt: new Date(outer.now.getTime() + 60_000),
  });
