import type { PersonRef } from "../../../bridge/journey/index.ts";
import { act } from "../../../platform/database/index.ts";
import type { Services } from "../../../platform/http/index.ts";
import type { Task } from "../../../platform/jobs/index.ts";
import { type StayChange, stayChangedTask } from "../journal/index.ts";
import { loadChangedStay, peopleConcerned } from "./changed-stay-store.ts";
import { mergeJourneys, undoMerges } from "./merge-journeys.ts";
import type { ChangedStay } from "./news.ts";
import { tellPerson } from "./tell-person.ts";

/**
 * Tells the journeys of everyone whom a changed stay concerns. It compares what the hospital says now with what they
 * were told, so that messages in any order, and this task run twice, tell nothing twice.
 */
export const stayChanged = (services: Services): Task<StayChange> => ({
  name: stayChangedTask,
  async work(change) {
    const { hospitalId } = change;
    const { stay, people, alike } = await act(
      services.database,
      { kind: "hospital", hospitalId },
      services.clock(),
      async (inner) => ({
        stay: await loadChangedStay(inner, change),
        people: await peopleConcerned(inner, change),
        alike: await peopleConcerned(inner, { ...change, stayId: null }),
      }),
    );
    const programmes = Map.groupBy(people, ({ programmeId }) => programmeId);
    for (const [programmeId, refs] of programmes)
      await tellProgramme(services, { programmeId, hospitalId, refs, alike, stay });
  },
});

interface Telling {
  readonly programmeId: string;
  readonly hospitalId: string;
  readonly refs: readonly PersonRef[];
  /** Those who have one record, which only the hospital's own merge can make of two. */
  readonly alike: readonly PersonRef[];
  readonly stay: ChangedStay | undefined;
}

const tellProgramme = (
  services: Services,
  { programmeId, hospitalId, refs, alike, stay }: Telling,
): Promise<void> =>
  act(services.database, { kind: "system", programmeId }, services.clock(), async (outer) => {
    for (const ref of refs) if (stay) await tellPerson(outer, ref, stay);
    for (const ref of refs) await undoMerges(outer, ref, hospitalId);
    await mergeJourneys(
      outer,
      alike.filter((ref) => ref.programmeId === programmeId),
      hospitalId,
    );
  });
