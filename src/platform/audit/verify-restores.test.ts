import { beforeEach, expect, test } from "vitest";
import { auditStory } from "../../../test/support/audit-story.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { auditFiles } from "./files.ts";
import { type Restored, restoredHash } from "./heads-file.ts";
import { noteRestore } from "./note-restore.ts";
import { sayRestore } from "./verify-restores.ts";

const made = testDatabase();
const { story, programmeWithBlocks, write, sealAll, verify } = auditStory(made);
const start = made.now;
beforeEach(() => {
  made.now = start;
});

/** What a restore of an older backup does to a database: its newest block is gone, and all that was in it. */
async function losesItsLastBlock(programmeId: string): Promise<void> {
  await story.superuser.query(
    `delete from audit_event where programme_id = $1 and written_in >=
       (select max(written_from) from audit_block where programme_id = $1)`,
    [programmeId],
  );
  await story.superuser.query(
    "delete from audit_block where programme_id = $1 and block_number = (select max(block_number) from audit_block where programme_id = $1)",
    [programmeId],
  );
}

const note = () =>
  noteRestore({
    database: made.database,
    files: auditFiles(story.folder),
    now: made.now,
    because: "made on Monday",
  });

test("after a restore the audit is whole, and says which blocks came after the backup; sealing goes on", async () => {
  const programmeId = await programmeWithBlocks(3);
  await losesItsLastBlock(programmeId);
  expect((await verify(programmeId)).findings).toEqual([{ kind: "end", from: 3, to: 3 }]);
  await note();
  const restored = await verify(programmeId);
  expect(restored).toMatchObject({
    blocks: 2,
    findings: [],
    restores: [{ block: 2, lost: { from: 3, to: 3 } }],
  });
  expect(restored.restores.map(sayRestore)[0]).toMatch(
    /^Restored from a backup at .*: block 3, sealed until/,
  );
  await write(programmeId, 2);
  await sealAll(programmeId);
  expect(await verify(programmeId)).toMatchObject({ blocks: 3, findings: [], unproven: { events: 0 } });
});

test("a block that is removed after a restore is missed as before", async () => {
  const programmeId = await programmeWithBlocks(3);
  await losesItsLastBlock(programmeId);
  await note();
  await losesItsLastBlock(programmeId);
  expect((await verify(programmeId)).findings).toEqual([{ kind: "end", from: 2, to: 2 }]);
});

test("a note that we did not sign hides nothing, and neither does one copied from an earlier restore", async () => {
  const programmeId = await programmeWithBlocks(2);
  await note();
  const earlier: Restored = {
    programmeId,
    restoredAt: start.toISOString(),
    block: 2,
    head: "00".repeat(32),
    signature: "00".repeat(64),
  };
  made.now = new Date(start.getTime() + 60_000);
  await write(programmeId, 1);
  await sealAll(programmeId);
  await losesItsLastBlock(programmeId);
  await story.heads.note(earlier);
  await story.heads.note({ ...earlier, signature: story.signer.sign(restoredHash(earlier)).toString("hex") });
  expect((await verify(programmeId)).findings).toEqual([{ kind: "end", from: 3, to: 3 }]);
});
