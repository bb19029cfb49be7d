import type { PersonRef } from "../../src/bridge/journey/index.ts";
import { type Act, act, withinPerson } from "../../src/platform/database/index.ts";
import type { TestDatabase } from "./database.ts";

/** Looks into everything about one person, as no reader can. */
export const within = <T>(made: TestDatabase, ref: PersonRef, work: (inner: Act) => Promise<T>): Promise<T> =>
  act(made.database, { kind: "system", programmeId: ref.programmeId }, made.now, (outer) =>
    withinPerson(outer, ref.programmeId, ref.personId, work),
  );
