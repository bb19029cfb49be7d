import { expect, test } from "vitest";
import { auditStory } from "../../../test/support/audit-story.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { startSealer } from "./sealer.ts";

const made = testDatabase();
const { story, programme, write, verify } = auditStory(made);

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
