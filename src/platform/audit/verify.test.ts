import { readFile, rm, writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { auditStory } from "../../../test/support/audit-story.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { auditFiles } from "./files.ts";
import type { Finding } from "./findings.ts";
import { openHeads } from "./heads.ts";
import { sealProgramme } from "./seal-programme.ts";
import { verifyAudit } from "./verify.ts";

const made = testDatabase();
const { story, programme, write, verify, programmeWithBlocks } = auditStory(made);

const inBlock = (number: number) =>
  `programme_id = $1 and written_in >= (select written_from from audit_block where programme_id = $1 and block_number = ${number})
   and written_in < (select written_below from audit_block where programme_id = $1 and block_number = ${number})`;
const oneIn = (number: number) =>
  `programme_id = $1 and event_id = (select event_id from audit_event where ${inBlock(number)} order by event_id limit 1)`;

/** What someone with every right in the database does to the middle of three blocks, and what is said of it. */
const deeds: readonly (readonly [deed: string, sql: string, found: readonly Finding[]])[] = [
  [
    "rewrites who did it",
    `update audit_event set actor_kind = 'staff' where ${oneIn(2)}`,
    [{ kind: "events", block: 2, sealed: 2, found: 2 }],
  ],
  [
    "moves an event by a microsecond",
    `update audit_event set at = at + interval '1 microsecond' where ${oneIn(2)}`,
    [{ kind: "events", block: 2, sealed: 2, found: 2 }],
  ],
  [
    "moves an event to the beginning of time",
    `update audit_event set at = '-infinity' where ${oneIn(2)}`,
    [{ kind: "events", block: 2, sealed: 2, found: 2 }],
  ],
  [
    "deletes an event",
    `delete from audit_event where ${oneIn(2)}`,
    [{ kind: "events", block: 2, sealed: 2, found: 1 }],
  ],
  [
    "inserts an event dated back",
    `insert into audit_event (programme_id, event_id, at, actor_kind, action, because, written_in)
     select programme_id, gen_random_uuid(), at, actor_kind, action, because, written_in from audit_event where ${oneIn(2)}`,
    [{ kind: "events", block: 2, sealed: 2, found: 3 }],
  ],
  [
    "inserts an event dated before everything",
    `insert into audit_event (programme_id, event_id, at, actor_kind, action, because, written_in)
     select programme_id, gen_random_uuid(), at, actor_kind, action, because, -1 from audit_event where ${oneIn(1)}`,
    [{ kind: "events", block: 1, sealed: 2, found: 3 }],
  ],
  [
    "moves an event to another block",
    `update audit_event set written_in = (select written_from from audit_block where programme_id = $1 and block_number = 3) where ${oneIn(2)}`,
    [
      { kind: "events", block: 2, sealed: 2, found: 1 },
      { kind: "events", block: 3, sealed: 2, found: 3 },
    ],
  ],
  [
    "changes the time of a block",
    "update audit_block set sealed_at = sealed_at - interval '1 day' where programme_id = $1 and block_number = 2",
    [{ kind: "block", block: 2 }],
  ],
  [
    "replaces a signature",
    `update audit_block set signature = decode(repeat('00', 64), 'hex') where programme_id = $1 and block_number = 2`,
    [{ kind: "signature", block: 2 }],
  ],
  [
    "takes the signature of another block",
    `update audit_block set signature = (select signature from audit_block where programme_id = $1 and block_number = 1)
      where programme_id = $1 and block_number = 2`,
    [{ kind: "signature", block: 2 }],
  ],
  [
    "replaces a head",
    `update audit_block set head = decode(repeat('00', 32), 'hex') where programme_id = $1 and block_number = 2`,
    [
      { kind: "block", block: 2 },
      { kind: "signature", block: 2 },
      { kind: "order", block: 3 },
      { kind: "head", block: 2, ours: true },
    ],
  ],
  [
    "deletes a block",
    "delete from audit_block where programme_id = $1 and block_number = 2",
    [{ kind: "gap", from: 2, to: 2 }],
  ],
  [
    "deletes the first block",
    "delete from audit_block where programme_id = $1 and block_number = 1",
    [{ kind: "gap", from: 1, to: 1 }],
  ],
  [
    "deletes the last block",
    "delete from audit_block where programme_id = $1 and block_number = 3",
    [{ kind: "end", from: 3, to: 3 }],
  ],
  [
    "deletes all blocks",
    "delete from audit_block where programme_id = $1",
    [{ kind: "end", from: 1, to: 3 }],
  ],
];

describe("whoever has every right in the database is found out when he", () => {
  test.each(deeds)("%s", async (_, sql, found) => {
    const programmeId = await programmeWithBlocks(3);
    await story.superuser.query(sql, [programmeId]);
    expect((await verify(programmeId)).findings).toEqual(found);
  });

  test("swaps two blocks", async () => {
    const programmeId = await programmeWithBlocks(3);
    for (const [from, to] of [
      [1, 9],
      [2, 1],
      [9, 2],
    ])
      await story.superuser.query(
        `update audit_block set block_number = ${to} where programme_id = $1 and block_number = ${from}`,
        [programmeId],
      );
    expect((await verify(programmeId)).findings).toEqual([
      { kind: "order", block: 1 },
      { kind: "block", block: 1 },
      { kind: "order", block: 2 },
      { kind: "block", block: 2 },
      { kind: "order", block: 3 },
      { kind: "head", block: 1, ours: true },
      { kind: "head", block: 2, ours: true },
    ]);
  });

  test("deletes the last block and lets a server with a new second place seal its events again, less one", async () => {
    const programmeId = await programmeWithBlocks(3);
    await story.superuser.query(`delete from audit_event where ${oneIn(3)}`, [programmeId]);
    await story.superuser.query("delete from audit_block where programme_id = $1 and block_number = 3", [
      programmeId,
    ]);
    const heads = await openHeads(`${story.folder}/another-second-place`);
    const sealing = { database: made.database, signer: story.signer, heads };
    await expect.poll(() => sealProgramme(sealing, programmeId, made.now)).toMatchObject({ number: 3 });
    expect((await verify(programmeId)).findings).toEqual([{ kind: "head", block: 3, ours: true }]);
  });

  test("removes a whole programme", async () => {
    const programmeId = await programmeWithBlocks(2);
    for (const table of ["audit_event", "audit_block", "programme"])
      await story.superuser.query(`delete from ${table} where programme_id = $1`, [programmeId]);
    expect((await verify(programmeId)).findings).toEqual([{ kind: "end", from: 1, to: 2 }]);
  });
});

describe("the second place", () => {
  const { heads: name } = auditFiles("");
  const path = () => `${story.folder}/${name}`;
  const editHeads = async (edit: (lines: readonly string[]) => readonly string[]) => {
    const before = await readFile(path(), "utf8");
    await writeFile(
      path(),
      edit(before.split("\n").filter(Boolean))
        .map((line) => `${line}\n`)
        .join(""),
    );
    return { restore: () => writeFile(path(), before) };
  };

  test.each([
    ["lacks its last line: a server was killed, and the check only remarks it", 1, true, []],
    ["was cut by two lines", 2, false, [{ kind: "heads", from: 2, to: 3 }]],
  ])("%s", async (_, lines, headBehind, findings) => {
    const programmeId = await programmeWithBlocks(3);
    const { restore } = await editHeads((all) => all.slice(0, -lines));
    expect(await verify(programmeId)).toMatchObject({ headBehind, findings });
    await restore();
  });

  test("lost a line from its middle", async () => {
    const programmeId = await programmeWithBlocks(3);
    const { restore } = await editHeads((all) => all.toSpliced(-2, 1));
    expect((await verify(programmeId)).findings).toEqual([{ kind: "heads", from: 2, to: 2 }]);
    await restore();
  });

  test("is gone", async () => {
    const programmeId = await programmeWithBlocks(3);
    const { restore } = await editHeads(() => []);
    await rm(path());
    expect((await verify(programmeId)).findings).toEqual([{ kind: "heads", from: 1, to: 3 }]);
    await restore();
  });

  test("got a head that we never signed", async () => {
    const programmeId = await programmeWithBlocks(1);
    const { restore } = await editHeads((all) => {
      const forged = { ...JSON.parse(all.at(-1) ?? ""), block: 7, head: "00".repeat(32) };
      return [...all, JSON.stringify(forged)];
    });
    expect((await verify(programmeId)).findings).toEqual([{ kind: "head", block: 7, ours: false }]);
    await restore();
  });
});

test("what is newer than the last block is counted as unproven, with its age", async () => {
  const programmeId = await programmeWithBlocks(1);
  await write(programmeId, 3);
  expect(await verify(programmeId)).toMatchObject({
    blocks: 1,
    events: 2,
    findings: [],
    sealedAt: made.now,
    unproven: { events: 3, since: made.now },
  });
});

test("one broken programme breaks the whole report, and no other programme's part of it", async () => {
  const [broken, whole] = [await programmeWithBlocks(1), await programmeWithBlocks(1)];
  await story.superuser.query("delete from audit_event where programme_id = $1", [broken]);
  const report = await verifyAudit({
    database: made.database,
    files: auditFiles(story.folder),
    now: made.now,
  });
  expect(report.sound).toBe(false);
  expect(report.programmes.find(({ programmeId }) => programmeId === whole)?.findings).toEqual([]);
  expect(report.programmes.find(({ programmeId }) => programmeId === broken)?.findings).toHaveLength(1);
});

test("a programme without events is whole", async () => {
  expect(await verify(await programme())).toMatchObject({ blocks: 0, findings: [], sealedAt: null });
});
