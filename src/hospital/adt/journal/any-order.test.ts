import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { makeWorld } from "../../../../test/support/world.ts";
import { openIdentity } from "../../stays/index.ts";
import { forgetEverything, hospitalOf, rowsOf, type Telling, type Told } from "../fixtures/hospital.ts";
import { type Intake, intakeOf } from "./intake.ts";

const made = testDatabase();
let intake: Intake;
beforeAll(() => {
  intake = intakeOf(made.services);
});

const triggers = [
  "A01",
  "A02",
  "A03",
  "A04",
  "A05",
  "A06",
  "A08",
  "A11",
  "A12",
  "A13",
  "A17",
  "A21",
  "A22",
  "A31",
];
const anyTelling: fc.Arbitrary<Telling> = fc
  .record({
    trigger: fc.constantFrom(...triggers, "A40", "A37", "A50"),
    minute: fc.integer({ min: -6, max: 0 }),
    unit: fc.constantFrom("6N", "4S", "9X", undefined),
    bed: fc.constantFrom("1", "2"),
    visit: fc.constantFrom("V1", "V2"),
    record: fc.constantFrom("1", "2"),
    name: fc.constantFrom("Roy^Camille", "Roy^Cam", "Ray^Camille"),
    disposition: fc.constantFrom("01", "07", "20", undefined),
    death: fc.constantFrom("Y", "N", undefined),
  })
  .map(({ unit, disposition, death, ...said }) => ({
    ...said,
    ...(unit && { unit }),
    ...(disposition && { disposition }),
    ...(death && { death }),
    ...(["A31", "A40", "A37"].includes(said.trigger) && { visit: "" }),
    ...(said.trigger === "A40" && { retired: said.record === "1" ? "2" : "1" }),
    ...(said.trigger === "A50" && { retiredVisit: said.visit === "V1" ? "V2" : "V1" }),
  }));

/** Everything that is the same for everyone who heard the same, however they heard it. */
async function whatIsKnown(hospital: Told) {
  const { stays, identities, departures, entries } = await rowsOf(made, hospital.who);
  const names = new Map(
    await Promise.all(
      identities.map(
        async (each) => [each.stayId, await openIdentity(made.keys, each.stayId, each)] as const,
      ),
    ),
  );
  const left = new Map(departures.map(({ stayId, departedAt, kind }) => [stayId, { departedAt, kind }]));
  return {
    entries: entries.map(({ entryKey }) => entryKey.toString("hex")),
    stays: stays
      .filter(({ continuedAs }) => continuedAs === null)
      .map(({ hospitalId: _, stayId, version: __, visitHash, recordHash, ...stay }) => ({
        ...stay,
        visit: visitHash.toString("hex"),
        record: recordHash?.toString("hex"),
        name: names.get(stayId),
        left: left.get(stayId),
      })),
  };
}

test("the same messages in any order and any repetition are the same stays, names and departures", async () => {
  const tellings = fc.array(anyTelling, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      tellings.chain((once) => {
        const indices = once.map((_, index) => index);
        const twice = fc
          .array(fc.constantFrom(...indices), { maxLength: 3 })
          .map((more) => [...indices, ...more]);
        return fc.tuple(
          fc.constant(once),
          twice.chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
        );
      }),
      async ([once, order]) => {
        const world = await makeWorld(made);
        const hospital = hospitalOf(made, world);
        const messages = once.map((telling) => hospital.message(telling));
        for (const message of messages) await intake.hear(message);
        const straight = await whatIsKnown(hospital);
        await forgetEverything(made, hospital.who);
        for (const index of order) await intake.hear(messages[index] ?? Buffer.of());
        expect(await whatIsKnown(hospital)).toEqual(straight);
      },
    ),
    { numRuns: Number(process.env.FOOTBRIDGE_RUNS ?? 40) },
  );
}, 120_000);
