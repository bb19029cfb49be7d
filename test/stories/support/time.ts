import { sql } from "kysely";
import { clockKey, clockTask } from "../../../src/bridge/steps/clock-job.ts";
import { placesOf } from "../../../src/demo/places.ts";
import { embeddedUrl } from "../../../src/platform/database/embedded/index.ts";
import { act, connect, urlFor } from "../../../src/platform/database/index.ts";
import { addJob } from "../../../src/platform/jobs/index.ts";
import { storiesDay } from "./server.ts";

const { programmeId } = placesOf(storiesDay);

/**
 * As if someone had been asked for that many hours earlier. Only the moment of the asking is moved; that a clock ran
 * out, and everything that follows from it, the running programme finds out by itself.
 */
export async function askedEarlier(journeyId: string, hours: number): Promise<void> {
  const admin = await embeddedUrl(process.env.FOOTBRIDGE_STORIES_DATA ?? "");
  if (!admin?.running) throw new Error("The stories' database does not run.");
  const owner = connect(urlFor("owner", admin.url), { connections: 1 });
  const app = connect(urlFor("app", admin.url), { connections: 1 });
  const now = new Date();
  try {
    const personId = await act(app, { kind: "system", programmeId }, now, async ({ db }) => {
      const { rows } = await sql<{
        personId: string;
      }>`select person_of_journey(${journeyId}) as person_id`.execute(db);
      return rows[0]?.personId ?? "";
    });
    const about = { kind: "system", programmeId, about: personId } as const;
    await act(owner, about, now, ({ db }) =>
      sql`update journey_event set at = at - ${`${hours} hours`}::interval
           where person_id = ${personId} and kind = 'invited'`.execute(db),
    );
    const ref = { programmeId, personId };
    await act(app, about, now, (inner) =>
      addJob(inner, { task: clockTask, payload: ref, key: clockKey(ref) }),
    );
  } finally {
    await Promise.all([owner.close(), app.close()]);
  }
}
