import { type Act, withinPerson } from "../../platform/database/index.ts";
import type { Services } from "../../platform/http/index.ts";
import { addJob, type Task } from "../../platform/jobs/index.ts";
import type { PersonRef } from "../journey/index.ts";

const destroyTask = "destroy key";

/** Removes everything about a person; their key is destroyed by a job of the same transaction, so that it can't be forgotten. */
export async function erasePerson(outer: Act, ref: PersonRef): Promise<void> {
  await withinPerson(outer, ref.programmeId, ref.personId, async (act) => {
    const person = await act.db
      .deleteFrom("person")
      .where((is) => is.and({ ...ref }))
      .returning("keyId")
      .executeTakeFirst();
    if (person) addJob(act, { task: destroyTask, payload: { keyId: person.keyId } });
  });
}

export const destroyKey = (services: Services): Task<{ readonly keyId: string }> => ({
  name: destroyTask,
  work: ({ keyId }) => services.keys.destroy(keyId),
});
