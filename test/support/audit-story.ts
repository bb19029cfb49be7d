import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect } from "vitest";
import { auditFiles } from "../../src/platform/audit/files.ts";
import { type Heads, openHeads } from "../../src/platform/audit/heads.ts";
import { record } from "../../src/platform/audit/record.ts";
import { sealProgramme } from "../../src/platform/audit/seal-programme.ts";
import { loadSigner, type Signer } from "../../src/platform/audit/signing-key.ts";
import { type ProgrammeReport, verifyAudit } from "../../src/platform/audit/verify.ts";
import { act } from "../../src/platform/database/index.ts";
import type { TestDatabase } from "./database.ts";

/** For tests: a data folder of this file's own, and the verbs with which its stories are told. */
export function auditStory(made: TestDatabase) {
  const story = {
    folder: "",
    signer: undefined as unknown as Signer,
    heads: undefined as unknown as Heads,
    superuser: undefined as unknown as pg.Client,
  };
  beforeAll(async () => {
    story.folder = await mkdtemp(join(tmpdir(), "footbridge-audit-"));
    const files = auditFiles(story.folder);
    story.signer = await loadSigner(files);
    story.heads = await openHeads(files.heads);
    story.superuser = new pg.Client({ connectionString: made.adminUrl });
    await story.superuser.connect();
  });
  afterAll(async () => {
    await story.superuser.end();
    await rm(story.folder, { recursive: true });
  });

  /** A new programme without any event. */
  const programme = async (): Promise<string> => {
    const programmeId = uuidv7();
    await act(made.database, { kind: "system", programmeId }, made.now, ({ db }) =>
      db
        .insertInto("programme")
        .values({ programmeId, name: "Riverside", timeZone: "America/Toronto", openingHours: "{}" })
        .execute(),
    );
    return programmeId;
  };

  /** Events in one transaction. */
  const write = (programmeId: string, events: number): Promise<void> =>
    act(made.database, { kind: "system", programmeId }, made.now, async (work) =>
      record(
        work,
        programmeId,
        Array(events).fill({ action: "record contact", because: "it is their peer" }),
      ),
    );

  const seal = (programmeId: string) =>
    sealProgramme(
      { database: made.database, signer: story.signer, heads: story.heads },
      programmeId,
      made.now,
    );

  const verify = async (programmeId: string): Promise<ProgrammeReport> => {
    const files = auditFiles(story.folder);
    const report = await verifyAudit({ database: made.database, files, now: made.now, programmeId });
    if (!report.programmes[0]) throw new Error("No such programme.");
    return report.programmes[0];
  };

  /** Seals until nothing is unproven: a transaction of another test may be open anywhere in this PostgreSQL. */
  const sealAll = (programmeId: string): Promise<void> =>
    expect
      .poll(async () => {
        await seal(programmeId);
        return (await verify(programmeId)).unproven.events;
      })
      .toBe(0);

  /** A programme with so many blocks of two events each. */
  const programmeWithBlocks = async (blocks: number): Promise<string> => {
    const programmeId = await programme();
    for (let block = 1; block <= blocks; block++) {
      await write(programmeId, 2);
      await sealAll(programmeId);
    }
    return programmeId;
  };

  return { story, programme, write, seal, sealAll, verify, programmeWithBlocks };
}
