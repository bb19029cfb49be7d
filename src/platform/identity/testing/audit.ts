import type { TestDatabase } from "../../../../test/support/database.ts";
import { act } from "../../database/index.ts";

/** What stands in the audit trail of a programme, oldest first. */
export const auditOf = (made: TestDatabase, programmeId: string) =>
  act(made.database, { kind: "system", programmeId }, made.now, ({ db }) =>
    db
      .selectFrom("auditEvent")
      .select(["action", "actorKind", "actorId", "because"])
      .orderBy("eventId")
      .execute(),
  );
