import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/platform/command/build.ts";
import { ownTmp } from "../support/own-tmp.ts";
import { smallDisk } from "./machines/full-disk.ts";
import { wrongs } from "./machines/ledger.ts";
import { runFaults } from "./machines/run.ts";

ownTmp();
beforeAll(() => build({ say: () => {} }), 120_000);

const nothing = { lost: [], twice: [], strange: [] };
const nothingWrong = {
  ...{ contacts: nothing, steps: nothing, invitations: nothing, messages: nothing, audit: nothing },
};
/** No answer at all (the server was dead), or one that says what is wrong and what to do. */
const isClear = (answer: string): boolean =>
  /^(0|AE|409 step-already-so|503 (database-away|database-full|database-busy|outcome-unknown))$/.test(answer);
const leftOver = () => readdir(tmpdir());

/** How often a machine dies; `bench/faults.ts` does it a thousand times. */
const kills = Number(process.env.FOOTBRIDGE_KILLS ?? 20);

test("machines die under load: what was acknowledged is there once, and all goes on by itself", {
  timeout: 900_000,
}, async () => {
  const report = await runFaults({ times: kills });
  const { server, postgres, both, away } = report.befell;
  expect(server + postgres + both).toBe(kills);
  expect(Math.min(server, postgres, both, away)).toBeGreaterThan(0);
  expect(report.acknowledged.contacts).toBeGreaterThan(kills);
  expect(Math.min(...Object.values(report.acknowledged))).toBeGreaterThan(0);
  const { found } = report;
  expect(found.wrongs).toEqual(nothingWrong);
  expect(Object.keys(report.otherAnswers).filter((answer) => !isClear(answer))).toEqual([]);
  expect(found).toMatchObject({ clockTwice: 0, clocksDone: 30, sleptTold: [3], jobsLeft: [] });
  expect(found.audit).toEqual({ code: 0, unproven: 0 });
  expect(report.endedByItself).toEqual([]);
  expect(report.stoppedWith).toBe(0);
  expect(await leftOver()).toEqual([]);
});

test("a disk runs full under load: it is said, nothing acknowledged is lost, and all goes on when there is room", async ({
  skip,
}) => {
  const disk = await smallDisk();
  if (!disk) return skip("no disk can be mounted here: only root may, and not in every container");
  const { found, otherAnswers } = await runFaults({ times: 0, disk }).finally(() => disk.remove());
  expect(otherAnswers["503 database-full"]).toBeGreaterThan(0);
  expect(Object.keys(otherAnswers).filter((answer) => !isClear(answer))).toEqual([]);
  expect(found).toMatchObject({ wrongs: nothingWrong, clockTwice: 0, jobsLeft: [] });
  expect(found.audit).toEqual({ code: 0, unproven: 0 });
}, 600_000);

describe("the account that is kept can fail", () => {
  const sent = { done: new Set(["a", "b"]), unsure: new Set(["c"]) };

  test.each([
    ["a write that was lost", ["a"], { lost: ["b"] }],
    ["a write that was done twice", ["a", "b", "b"], { twice: ["b"] }],
    ["one given up that was done twice", ["a", "b", "c", "c"], { twice: ["c"] }],
    ["a write that nobody sent", ["a", "b", "d"], { strange: ["d"] }],
    ["nothing wrong", ["a", "b", "c"], {}],
  ])("%s", (_, there, wrong) => {
    expect(wrongs(sent, there)).toEqual({ ...nothing, ...wrong });
  });
});
