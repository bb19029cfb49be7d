import { describe, expect, it } from "vitest";
import type { AdtEntry } from "./entry.ts";
import { adt, lines, segment } from "./fixtures/messages.ts";
import { readAdt } from "./reading.ts";
import type { Reason } from "./reasons.ts";

const hospital = { timeZone: "America/Toronto" };
const header = (fields: string): string => `MSH|^~\\&|HIS|GENERAL|||${fields}`;

const entriesOf = (message: Buffer): readonly AdtEntry[] => {
  const read = readAdt(message, hospital);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};
const entryOf = (message: Buffer): AdtEntry => {
  const [entry] = entriesOf(message);
  if (entry === undefined) throw new Error("no entry");
  return entry;
};
const reasonOf = (message: Buffer): Reason | undefined => {
  const read = readAdt(message, hospital);
  return read.ok ? undefined : read.reason;
};

describe("what is taken from a message", () => {
  it("is who, which stay, where and when, and no more", () => {
    const message = adt({
      trigger: "A03",
      person: segment("PID", {
        3: "4711^^^GENERAL^MR~999999999^^^USA^SS~1234567890^^^ON^JHN",
        5: "Roy^Camille^^^^^L~Roy^Cam^^^^^N",
        7: "19840517",
        11: "12 Elm Street",
        13: "5551234",
      }),
      visit: segment("PV1", {
        2: "i",
        3: "5W^12^B^GENERAL",
        6: "ED^4",
        19: "V100^^^GENERAL",
        36: "07",
        44: "202602280900",
        45: "202603011005",
      }),
      more: [
        segment("PV2", { 3: "secret", 47: "20260302" }),
        "DG1|1||F11.20^Opioid dependence",
        "IN1|1|PLAN",
        "NK1|1|Roy^Alex",
        "ZPD|secret",
      ],
    });
    const entry = entryOf(message);
    expect(entry).toMatchObject({
      trigger: "A03",
      happenedAt: new Date("2026-03-01T15:10:00Z"),
      recordNumbers: [{ value: "4711", authority: "GENERAL", type: "MR" }],
      visit: { value: "V100", from: "visit number" },
      person: {
        legalName: { set: { family: "Roy", given: "Camille" } },
        nameUsed: { set: "Cam" },
        birthYear: { set: 1984 },
        death: "unchanged",
      },
      stay: {
        patientClass: { set: "I" },
        location: {
          unit: { set: "5W" },
          room: { set: "12" },
          bed: { set: "B" },
          facility: { set: "GENERAL" },
        },
        priorLocation: { unit: { set: "ED" }, room: { set: "4" }, bed: "unchanged" },
        disposition: { set: "07" },
        admittedAt: { set: new Date("2026-02-28T14:00:00Z") },
        departedAt: { set: new Date("2026-03-01T15:05:00Z") },
        leaveDueBack: { set: new Date("2026-03-03T05:00:00Z") },
      },
      flags: [],
    });
    expect(JSON.stringify(entry)).not.toMatch(
      /F11|Opioid|PLAN|Alex|secret|999999999|1234567890|0517|Elm|555/,
    );
  });

  it("tells what is deleted from what is not said", () => {
    const { person, stay } = entryOf(
      adt({
        person: segment("PID", { 3: "4711", 5: '""', 7: '""', 30: '""' }),
        visit: segment("PV1", { 3: '""', 19: "V100", 36: '""' }),
      }),
    );
    expect(person).toEqual({
      legalName: "deleted",
      nameUsed: "deleted",
      birthYear: "deleted",
      death: "deleted",
    });
    expect([stay.location.bed, stay.disposition, stay.patientClass]).toEqual([
      "deleted",
      "deleted",
      "unchanged",
    ]);
  });

  it.each([
    [{ 30: "Y" }, { set: { at: undefined } }],
    [{ 29: "202603011200" }, { set: { at: new Date("2026-03-01T17:00:00Z") } }],
    [{ 29: "202603011200", 30: "N" }, { set: { at: new Date("2026-03-01T17:00:00Z") } }],
    [{ 29: '""', 30: "N" }, "deleted"],
    [{ 30: "N" }, "deleted"],
    [{}, "unchanged"],
  ])("understands what %j says about a death", (fields, death) => {
    expect(entryOf(adt({ person: segment("PID", { 3: "4711", ...fields }) })).person.death).toEqual(death);
  });

  it("keeps the name used when a message brings the legal name only", () => {
    const { person } = entryOf(
      adt({ person: segment("PID", { 3: "4711", 5: "Roy^Cam^^^^^A~Roy^Camille" }) }),
    );
    expect(person.legalName).toEqual({ set: { family: "Roy", given: "Camille" } });
    expect(person.nameUsed).toBe("unchanged");
  });

  it.each([
    ["Doe^Cam^^^^^A~Roy^Camille^^^^^l", { family: "Roy", given: "Camille" }, undefined],
    ["Doe^Sam^^^^^B~Roy^Camille^^^^^L", { family: "Roy", given: "Camille" }, undefined],
    ["Roy^Camille~^^^^^^D", { family: "Roy", given: "Camille" }, undefined],
    ["Roy~Cam^^^^^^N", { family: "Roy", given: "" }, "Cam"],
    ["Roy^Cam^^^^^N~^Camille^^^^^L", { family: "", given: "Camille" }, "Cam"],
    ["Doe^Cam^^^^^A~Doe^Sam^^^^^S~Doe^Pat^^^^^T~Doe^Kim^^^^^M~Doe^Lee^^^^^P", undefined, undefined],
  ])("reads the names in %s", (names, legal, used) => {
    const { person } = entryOf(adt({ person: segment("PID", { 3: "4711", 5: names }) }));
    expect(person.legalName).toEqual(legal === undefined ? "unchanged" : { set: legal });
    expect(person.nameUsed).toEqual(used === undefined ? "unchanged" : { set: used });
  });

  it("names each record number once, and passes over empty ones", () => {
    const { recordNumbers } = entryOf(
      adt({ person: segment("PID", { 3: "4711^^^A~~4711^^^A^MR~^^^A~4712^^^&1.2.3&ISO" }) }),
    );
    expect(recordNumbers).toEqual([
      { value: "4711", authority: "A", type: undefined },
      { value: "4712", authority: "1.2.3", type: undefined },
    ]);
  });

  it("marks a training message and a guessed accent", () => {
    const latin1 = Buffer.from(
      adt({ header: header("2026||ADT^A01|1|T|2.5"), person: "PID|||4711||Côté" }).toString("utf8"),
      "latin1",
    );
    const entry = entryOf(latin1);
    expect(entry.flags).toEqual(["characters guessed", "not a production message"]);
    expect(entry.person.legalName).toEqual({ set: { family: "Côté", given: "" } });
  });
});

describe("what cannot be one message", () => {
  const beginningOnly = lines(header("202603011000||ADT^A03|1|P|2.5"), "EVN|A03|202603011000");

  it.each([
    ["a whole one", adt()],
    ["one that was cut off before it named anybody", beginningOnly],
  ])("is %s with another behind it, on a new line or glued to the last one", (_, first) => {
    for (const between of ["\r", "\n", ""])
      expect(reasonOf(Buffer.concat([first, Buffer.from(between), adt()]))).toBe("several messages in one");
  });

  it("is not one that writes about messages in a field, escaped as it must be", () => {
    expect(reasonOf(adt({ more: ["NTE|1||MSH\\F\\\\S\\~ is how it begins"] }))).toBeUndefined();
  });
});

describe("more people or numbers than anybody can mean", () => {
  const numbers = (count: number): string =>
    Array.from({ length: count }, (_, each) => `${each}^^^A`).join("~");
  const people = (count: number): readonly string[] =>
    Array.from({ length: count - 1 }, (_, each) => [`PID|||P${each}^^^A`, `MRG|Q${each}^^^A`]).flat();

  it.each([
    [
      "record numbers of one person",
      (count: number) => adt({ person: segment("PID", { 3: numbers(count) }) }),
    ],
    [
      "numbers to merge",
      (count: number) => adt({ trigger: "A40", more: [segment("MRG", { 1: numbers(count) })] }),
    ],
    [
      "numbers to take apart",
      (count: number) => adt({ trigger: "A37", more: [segment("PID", { 3: numbers(count) })] }),
    ],
    ["people", (count: number) => adt({ trigger: "A40", more: ["MRG|4710^^^A", ...people(count)] })],
  ])("a hundred %s are read, one more is too many", (_, message) => {
    expect(reasonOf(message(100))).toBeUndefined();
    expect(reasonOf(message(101))).toBe("too large");
  });

  it("are told apart at once, however many they are", () => {
    const begun = performance.now();
    expect(reasonOf(adt({ person: segment("PID", { 3: numbers(80_000) }) }))).toBe("too large");
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

describe("which event it is, and when", () => {
  it("reads the trigger from EVN where MSH-9 has none, as in the oldest versions", () => {
    expect(
      entryOf(adt({ header: header("20260301||ADT|1|P|2.1"), event: "EVN|A03|202603011000" })).trigger,
    ).toBe("A03");
  });

  it("believes MSH-9 where the two disagree, and says so", () => {
    const entry = entryOf(adt({ trigger: "A03", event: "EVN|A01|202603011000" }));
    expect([entry.trigger, entry.flags]).toEqual(["A03", ["trigger disagreement"]]);
  });

  it.each([
    ["A03", { 2: "202603011000", 6: "202603010900" }, "EVN-2", "2026-03-01T15:00:00Z"],
    ["A03", { 6: "202603010900" }, "EVN-6", "2026-03-01T14:00:00Z"],
    ["A03", { 2: "20260301", 6: "202603010900" }, "EVN-6", "2026-03-01T14:00:00Z"],
    ["A03", {}, "PV1-45", "2026-03-01T13:00:00Z"],
    ["A01", {}, "PV1-44", "2026-03-01T12:00:00Z"],
    ["A08", { 2: "nonsense" }, "MSH-7", "2026-03-01T15:15:00Z"],
  ])("takes the time of an %s with EVN %j from %s", (trigger, event, source, at) => {
    const visit = segment("PV1", { 19: "V100", 44: "202603010700", 45: "202603010800" });
    const entry = entryOf(adt({ trigger, event: segment("EVN", event), visit }));
    expect([entry.timeSource, entry.happenedAt]).toEqual([source, new Date(at)]);
  });

  it("marks an event of which only the day is known", () => {
    const message = adt({ header: header("20260301||ADT^A02|1|P|2.5"), event: "EVN||20260301" });
    expect(entryOf(message).flags).toEqual(["day without hour"]);
  });
});

describe("which person and which stay", () => {
  it("uses the account number where a stay has no other, and keeps the two kinds apart", () => {
    const person = segment("PID", { 3: "4711", 18: "ACC7" });
    expect(entryOf(adt({ person, visit: "PV1|1|I" })).visit).toEqual({
      value: "ACC7",
      from: "account number",
    });
    expect(entryOf(adt({ person })).visit).toEqual({ value: "V100", from: "visit number" });
  });

  it("uses an external number only where it says whose it is", () => {
    expect(reasonOf(adt({ person: segment("PID", { 2: "55", 18: "ACC7" }) }))).toBe("no record number");
    const entry = entryOf(adt({ person: segment("PID", { 2: "55^^^NORTH" }) }));
    expect(entry.recordNumbers).toEqual([{ value: "55", authority: "NORTH", type: undefined }]);
    expect(entry.flags).toEqual(["external record number"]);
  });

  it("takes an update without a visit number as news about the person", () => {
    expect(entryOf(adt({ trigger: "A08", visit: "PV1|1|N" })).visit).toBeUndefined();
  });

  it("makes one entry of each pair when several records are merged at once, with keys of their own", () => {
    const entries = entriesOf(
      lines(
        header("202603011000||ADT^A40^ADT_A39|1|P|2.5.1"),
        "EVN|A40|202603011000",
        "PID|||1^^^A^MR",
        "MRG|2^^^A^MR",
        "PID|||3^^^A^MR",
        "MRG|4^^^A^MR",
      ),
    );
    expect(
      entries.map(({ recordNumbers, replaced }) => [
        recordNumbers[0]?.value,
        replaced.recordNumbers[0]?.value,
      ]),
    ).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(2);
    expect(new Set(entries.map(({ messageKey }) => messageKey)).size).toBe(1);
  });

  it("gives each of two people their new bed when beds are swapped", () => {
    const entries = entriesOf(
      adt({ trigger: "A17", more: ["PID|||4712", segment("PV1", { 3: "5W^12^A", 19: "V101" })] }),
    );
    expect(entries.map(({ visit, stay }) => [visit?.value, stay.location.bed])).toEqual([
      ["V100", { set: "B" }],
      ["V101", { set: "A" }],
    ]);
  });

  it("knows both people of a link that is undone", () => {
    const [entry, ...more] = entriesOf(adt({ trigger: "A37", more: ["PID|||4712^^^GENERAL^MR"] }));
    expect([entry?.linked[0]?.value, more.length]).toEqual(["4712", 0]);
  });
});
