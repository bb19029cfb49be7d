import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { auditStory } from "../../../test/support/audit-story.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { auditVerify } from "./audit-verify.ts";
import { dispatch } from "./dispatch.ts";

const made = testDatabase();
const { story, programmeWithBlocks, write } = auditStory(made);

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", made.adminUrl);
  vi.stubEnv("FOOTBRIDGE_DATA", story.folder);
});
afterEach(() => vi.unstubAllEnvs());

async function verify(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const voice = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await dispatch(["audit", "verify", ...args], [auditVerify], voice);
  return { code, out: out.join("\n"), err: err.join("\n") };
}

test("a whole audit: exit code 0, and what is unproven is said", async () => {
  const programmeId = await programmeWithBlocks(2);
  await write(programmeId, 3);
  const { code, out } = await verify("--programme", programmeId);
  expect(code).toBe(0);
  expect(out).toContain("4 events in 2 blocks");
  expect(out).toContain("3 events newer than that");
  expect(out).toContain("The audit is whole.");
});

test("a broken audit: exit code 1, and the block is named; as data with --json", async () => {
  const programmeId = await programmeWithBlocks(1);
  await story.superuser.query("update audit_event set because = 'nothing' where programme_id = $1", [
    programmeId,
  ]);
  const plain = await verify("--programme", programmeId);
  expect(plain.code).toBe(1);
  expect(plain.out).toContain("BROKEN  Block 1: events were changed or exchanged.");
  const { out, code } = await verify("--programme", programmeId, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    sound: false,
    programmes: [{ programmeId, findings: [{ kind: "events", block: 1, sealed: 2, found: 2 }] }],
  });
});

test.each([
  ["no id", ["--programme", "Riverside"], 2, "--programme is the id of a programme"],
  ["an unknown id", ["--programme", "0192f000-0000-7000-8000-00000000dead"], 2, "There is no programme"],
  ["a missing file of keys", ["--public-keys", "/nowhere"], 1, "/nowhere cannot be read"],
  ["a missing file of heads", ["--heads", "/nowhere"], 1, "/nowhere cannot be read"],
])("%s is said plainly", async (_, args, exit, words) => {
  const { code, err } = await verify(...args);
  expect(code).toBe(exit);
  expect(err).toContain(words);
});
