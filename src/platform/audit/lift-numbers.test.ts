import { expect, test } from "vitest";
import { auditStory } from "../../../test/support/audit-story.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { urlFor } from "../database/index.ts";
import { liftAuditNumbers } from "./lift-numbers.ts";

const made = testDatabase();
const { story, write, seal, sealAll, verify, programmeWithBlocks } = auditStory(made);

test("after a restore into a PostgreSQL that counts lower, sealing refuses until the numbers are lifted", async () => {
  // As if the blocks had been written where transactions are numbered far higher.
  await story.superuser.query("create or replace function audit_lift() returns bigint stable return 1000000");
  const programmeId = await programmeWithBlocks(1);
  await story.superuser.query("create or replace function audit_lift() returns bigint stable return 0");
  await expect(seal(programmeId)).rejects.toThrow(/restored into a PostgreSQL/);

  expect(await liftAuditNumbers(urlFor("owner", made.adminUrl))).toBe(true);
  expect(await liftAuditNumbers(urlFor("owner", made.adminUrl))).toBe(false);
  await write(programmeId, 2);
  await sealAll(programmeId);
  expect(await verify(programmeId)).toMatchObject({ blocks: 2, events: 4, findings: [] });
});
