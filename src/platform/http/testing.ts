import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { TestDatabase } from "../../../test/support/database.ts";
import { act, hashOf } from "../database/index.ts";
import { contract } from "./contract.ts";

/** A made-up command and its contract, small enough to see the frame around it. */
export const greet = contract({
  method: "POST",
  path: "/api/v1/test/greetings/:name",
  tag: "test",
  summary: "Greets someone",
  params: z.object({ name: z.string().max(20) }),
  query: z.object({ loud: z.string().optional() }),
  body: z.object({ words: z.string().min(2), times: z.number().int().optional() }),
  answer: z.object({ greeted: z.string(), count: z.number() }),
});

/** Someone signed in, straight into the tables: the headers that a command of theirs carries. */
export async function signedInStaff(
  made: TestDatabase,
): Promise<{ readonly cookie: string; readonly programmeId: string }> {
  const programmeId = uuidv7();
  const staffId = uuidv7();
  const token = uuidv7();
  await act(made.database, { kind: "system", programmeId }, made.now, async ({ db }) => {
    await db
      .insertInto("programme")
      .values({ programmeId, name: "Riverside", timeZone: "America/Toronto", openingHours: "{}" })
      .execute();
    await db
      .insertInto("staff")
      .values({ programmeId, staffId, firstName: "Dee", languages: ["en"], locale: "en" })
      .execute();
  });
  const door = { kind: "door", token: hashOf(token).toString("hex") } as const;
  await act(made.database, door, made.now, ({ db }) =>
    db
      .insertInto("session")
      .values({
        programmeId,
        sessionHash: hashOf(token),
        holderKind: "staff",
        holderId: staffId,
        startedAt: made.now,
        seenAt: made.now,
        idleAfter: "1 hour",
        endsAt: new Date(made.now.getTime() + 3_600_000),
      })
      .execute(),
  );
  return { cookie: `footbridge=${token}`, programmeId };
}
