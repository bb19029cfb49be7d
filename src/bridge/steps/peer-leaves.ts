import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { type Act, act } from "../../platform/database/index.ts";
import type { Services } from "../../platform/http/index.ts";
import { addJob, type Task } from "../../platform/jobs/index.ts";
import { takeStep } from "./take-step.ts";

interface Leaving {
  readonly programmeId: string;
  readonly peerId: string;
  /** Whoever ended the account. */
  readonly by: string;
}

const leaveTask = "peer leaves";

/** Row 45 with everyone this colleague supported, by a job of the transaction that ends their account. */
export const whenAccountEnds = (outer: Act, leaving: Leaving): void =>
  addJob(outer, { task: leaveTask, payload: leaving, key: `leaves ${leaving.peerId}` });

/** Each person in a transaction of their own; whoever was done already is no longer found. */
export const peerLeaves = (services: Services): Task<Leaving> => ({
  name: leaveTask,
  async work({ programmeId, peerId, by }) {
    const system = { kind: "system", programmeId } as const;
    const { rows } = await act(services.database, system, services.clock(), ({ db }) =>
      sql<{ personId: string }>`select person_id from people_of_leaver(${peerId})`.execute(db),
    );
    for (const { personId } of rows)
      await act(services.database, system, services.clock(), (outer) =>
        takeStep(
          outer,
          { programmeId, personId },
          {
            id: uuidv7(),
            at: outer.now,
            kind: "peer left",
            by: { role: "coordinator", id: by },
            peer: peerId,
          },
        ),
      );
  },
});
