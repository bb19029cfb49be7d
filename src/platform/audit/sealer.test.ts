import { expect, test } from "vitest";
import { auditStory } from "../../../test/support/audit-story.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { auditFiles } from "./files.ts";
import { noteRestore } from "./note-restore.ts";
import { startSealer } from "./sealer.ts";

const made = testDatabase();
const { story, programme, programmeWithBlocks, seal, write, verify } = auditStory(made);

const start = (failures: unknown[] = []) =>
  startSealer({
    database: made.database,
    folder: story.folder,
    clock: () => made.now,
    onFailure: (error) => failures.push(error),
  });

const unproven = async (programmeId: string) => (await verify(programmeId)).unproven.events;

test("while two servers run, what every programme does is sealed within seconds, once", async () => {
  const programmes = [await programme(), await programme()];
  const servers = [await start(), await start()];
  for (const programmeId of programmes) await write(programmeId, 2);
  for (const programmeId of programmes) {
    await expect.poll(() => unproven(programmeId)).toBe(0);
    expect(await verify(programmeId)).toMatchObject({ events: 2, findings: [] });
  }
  await Promise.all(servers.map((server) => server.stop()));
});

test("no server starts on a database that lacks what the second place knows, until it is noted as recovered", async () => {
  const programmeId = await programmeWithBlocks(2);
  await story.superuser.query(
    "with gone as (delete from audit_block where programme_id = $1 and block_number = 2 returning *) delete from audit_event e using gone g where e.programme_id = g.programme_id and e.written_in >= g.written_from",
    [programmeId],
  );
  await expect(start()).rejects.toThrow(
    /ends at audit block 1, and the second place knows block 2.*footbridge recovered/,
  );
  expect(await verify(programmeId)).toMatchObject({ blocks: 1, findings: [{ kind: "end", from: 2, to: 2 }] });
  const files = auditFiles(story.folder);
  await noteRestore({ database: made.database, files, now: made.now, because: "recovered" });
  await (await start()).stop();
  await expect.poll(() => unproven(programmeId)).toBe(0);
  expect(await verify(programmeId)).toMatchObject({ blocks: 2, findings: [] });
});

test("a second in which sealing fails is told, and made up for", async () => {
  const programmeId = await programme();
  await write(programmeId, 1);
  const failures: unknown[] = [];
  await story.superuser.query("revoke insert on audit_block from footbridge_app");
  const server = await start(failures);
  await expect.poll(() => failures.length).toBeGreaterThan(0);
  const whole = server.lastWhole();
  made.now = new Date(made.now.getTime() + 60_000);
  const before = failures.length;
  await expect.poll(() => failures.length).toBeGreaterThan(before + 1);
  expect(server.lastWhole()).toEqual(whole);
  await story.superuser.query("grant insert on audit_block to footbridge_app");
  await expect.poll(() => unproven(programmeId)).toBe(0);
  await expect.poll(() => server.lastWhole()).toEqual(made.now);
  await server.stop();
});

test("a database that goes back while a server runs is not sealed any more, and that is told", async () => {
  const programmeId = await programmeWithBlocks(2);
  const failures: unknown[] = [];
  const server = await start(failures);
  expect(server.hasGoneBack()).toBe(false);
  await story.superuser.query("delete from audit_block where programme_id = $1 and block_number = 2", [
    programmeId,
  ]);
  await expect(seal(programmeId)).rejects.toThrow("it was recovered to an earlier moment and not settled");
  await expect.poll(() => server.hasGoneBack(), { timeout: 10_000 }).toBe(true);
  expect(failures.map(String).join()).toContain("not settled");
  await server.stop();
  expect((await verify(programmeId)).blocks).toBe(1);
});
