import { appendFile, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { auditStory } from "../../../test/support/audit-story.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { urlFor } from "../database/index.ts";
import { auditFiles } from "./files.ts";
import { openHeads } from "./heads.ts";
import { sealProgramme } from "./seal-programme.ts";
import { loadSigner } from "./signing-key.ts";

const made = testDatabase();
const { story, programme, write, seal, sealAll, verify, programmeWithBlocks } = auditStory(made);

/** A connection of the app on which a transaction can be left open. */
async function slowWriter(programmeId: string) {
  const client = new pg.Client({ connectionString: urlFor("app", made.adminUrl) });
  await client.connect();
  await client.query("begin");
  return {
    write: () =>
      client.query(
        `with set as materialized (select set_config('app.kind', 'system', true), set_config('app.programme', $1, true))
         insert into audit_event (programme_id, event_id, at, actor_kind, action, because)
         select $1::uuid, $2::uuid, now(), 'system', 'slow', 'it is a story' from set`,
        [programmeId, uuidv7()],
      ),
    end: async (how: "commit" | "rollback") => {
      await client.query(how);
      await client.end();
    },
  };
}

test("a transaction that stays open holds sealing back, and its event is in the next block", async () => {
  const programmeId = await programme();
  const slow = await slowWriter(programmeId);
  await slow.write();
  await write(programmeId, 2);
  expect(await seal(programmeId)).toBeUndefined();
  await slow.end("commit");
  await sealAll(programmeId);
  expect(await verify(programmeId)).toMatchObject({ events: 3, findings: [] });
});

test("what was written before the open transaction is sealed without it", async () => {
  const programmeId = await programme();
  await write(programmeId, 2);
  const slow = await slowWriter(programmeId);
  await slow.write();
  await expect.poll(() => seal(programmeId)).toMatchObject({ eventCount: 2 });
  await slow.end("rollback");
  expect(await verify(programmeId)).toMatchObject({ findings: [], unproven: { events: 0 } });
});

test("a second without events makes no block", async () => {
  const programmeId = await programmeWithBlocks(1);
  expect(await seal(programmeId)).toBeUndefined();
  expect((await verify(programmeId)).blocks).toBe(1);
});

test("several processes at once make each block once", async () => {
  const programmeId = await programme();
  for (let round = 0; round < 5; round++) {
    await write(programmeId, 1);
    await Promise.all(Array.from({ length: 6 }, () => seal(programmeId)));
  }
  await sealAll(programmeId);
  expect(await verify(programmeId)).toMatchObject({ events: 5, findings: [] });
});

test("a server killed before the head reached the second place brings it when it seals again", async () => {
  const programmeId = await programmeWithBlocks(1);
  await write(programmeId, 1);
  const diesBeforeAppending = { ...story.heads, append: () => Promise.reject(new Error("killed")) };
  const dying = { database: made.database, signer: story.signer, heads: diesBeforeAppending };
  await expect
    .poll(() => sealProgramme(dying, programmeId, made.now).catch((error: Error) => error.message))
    .toBe("killed");
  expect(await verify(programmeId)).toMatchObject({ blocks: 2, headBehind: true, findings: [] });
  await seal(programmeId);
  expect(await verify(programmeId)).toMatchObject({ blocks: 2, headBehind: false, findings: [] });
});

test("a line half written when the server was killed does not spoil the next one", async () => {
  const programmeId = await programmeWithBlocks(1);
  await appendFile(auditFiles(story.folder).heads, '{"programmeId":"0192');
  await write(programmeId, 1);
  await sealAll(programmeId);
  expect(await verify(programmeId)).toMatchObject({ blocks: 2, headBehind: false, findings: [] });
});

test("a second server on another machine, with the same key, keeps all heads too", async () => {
  const programmeId = await programmeWithBlocks(2);
  const path = join(story.folder, "elsewhere.jsonl");
  const heads = await openHeads(path);
  await sealProgramme({ database: made.database, signer: story.signer, heads }, programmeId, made.now);
  const lines = (await readFile(path, "utf8")).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line).block)).toEqual([1, 2]);
});

test("a server with another key refuses to go on with the chain", async () => {
  const programmeId = await programmeWithBlocks(1);
  await write(programmeId, 1);
  const signer = await loadSigner(auditFiles(join(story.folder, "other")));
  await expect
    .poll(() =>
      sealProgramme({ database: made.database, signer, heads: story.heads }, programmeId, made.now).catch(
        (error: Error) => error.message,
      ),
    )
    .toMatch(/Audit block 1 was not signed by the key of this server/);
});

test("after a change of key, with the old public key kept, the chain goes on", async () => {
  const programmeId = await programmeWithBlocks(1);
  const files = auditFiles(story.folder);
  const [key, publicKeys] = [await readFile(files.key), await readFile(files.publicKeys, "utf8")];
  await rm(files.key);
  await expect(loadSigner(files)).rejects.toThrow(/lacks the public key/);
  await rm(files.publicKeys);
  await loadSigner(files);
  await writeFile(files.publicKeys, publicKeys + (await readFile(files.publicKeys, "utf8")));
  story.signer = await loadSigner(files);
  await write(programmeId, 1);
  await sealAll(programmeId);
  expect(await verify(programmeId)).toMatchObject({ blocks: 2, findings: [] });
  expect(key.equals(await readFile(files.key))).toBe(false);
});

test("the private key is its owner's alone, and the same at the next start", async () => {
  const files = auditFiles(join(story.folder, "fresh"));
  const [one, two] = await Promise.all([loadSigner(files), loadSigner(files)]);
  const head = Buffer.alloc(32, 1);
  expect(one.isOurs(head, two.sign(head))).toBe(true);
  expect((await stat(files.key)).mode & 0o777).toBe(0o600);
});

test("the app can neither change or remove what is in the audit, nor say when it was written", async () => {
  const app = new pg.Client({ connectionString: urlFor("app", made.adminUrl) });
  await app.connect();
  for (const deed of [
    "update audit_event set action = 'nothing'",
    "delete from audit_event",
    "truncate audit_event",
    "update audit_block set event_count = 1",
    "delete from audit_block",
    `insert into audit_event (programme_id, event_id, at, actor_kind, action, because, written_in)
     values (gen_random_uuid(), gen_random_uuid(), now(), 'system', 'x', 'y', 1)`,
  ])
    await expect(app.query(deed)).rejects.toThrow(/permission denied/);
  await app.end();
});

test("whatever is written, in whatever order it ends, each event is in exactly one block", async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant("write" as const), events: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ do: fc.constant("begin" as const) }),
    fc.record({ do: fc.constantFrom("commit" as const, "rollback" as const), which: fc.nat(5) }),
    fc.record({ do: fc.constant("seal" as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
      const programmeId = await programme();
      const open: Awaited<ReturnType<typeof slowWriter>>[] = [];
      let written = 0;
      for (const now of [...steps, { do: "seal" as const }]) {
        if (now.do === "write") {
          await write(programmeId, now.events);
          written += now.events;
        } else if (now.do === "begin") {
          const slow = await slowWriter(programmeId);
          await slow.write();
          open.push(slow);
        } else if (now.do === "seal") await seal(programmeId);
        else {
          const [slow] = open.splice(now.which % Math.max(1, open.length), 1);
          await slow?.end(now.do);
          if (slow && now.do === "commit") written += 1;
        }
      }
      await Promise.all(open.map((slow) => slow.end("commit")));
      await sealAll(programmeId);
      expect(await verify(programmeId)).toMatchObject({ events: written + open.length, findings: [] });
    }),
    { numRuns: 25 },
  );
});
