import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { makeWorld } from "../../../test/support/world.ts";
import { hospitalOf } from "./fixtures/hospital.ts";
import { readJournal } from "./read-journal-store.ts";
import { takeFile } from "./take-file.ts";

const made = testDatabase();

test("a file is taken in message by message, and the journal says what came without saying of whom", async () => {
  const hospital = hospitalOf(made, await makeWorld(made));
  const admit = hospital.message({ unit: "6N", id: "same", minute: -10 });
  const taken = await takeFile(made.services, [
    admit,
    admit,
    hospital.message({ trigger: "A03", id: "same" }),
    hospital.message({ unit: "6N", visit: "" }),
    Buffer.from("HELLO"),
  ]);
  expect(taken.map(({ outcome, reason }) => reason ?? outcome)).toEqual([
    "taken in",
    "known already",
    "taken in",
    "no visit number",
    "not HL7",
  ]);
  const journal = await readJournal(made.services, 10);
  expect(journal).toHaveLength(2);
  expect(journal.find(({ trigger }) => trigger === "A03")).toEqual({
    hospital: "St. Anne’s",
    eventAt: made.now.toISOString(),
    receivedAt: made.now.toISOString(),
    trigger: "A03",
    visit: expect.stringMatching(/^[0-9a-f]{12}$/),
    state: "departed",
    flags: ["same id other payload"],
  });
  expect(JSON.stringify(journal)).not.toMatch(/Camille|4711|V1/);
});
