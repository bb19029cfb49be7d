import { expect, it } from "vitest";
import { adt, segment } from "./fixtures/messages.ts";
import { readAdt } from "./reading.ts";

const stayOf = (visit: Readonly<Record<number, string>>, dueBack = "") => {
  const message = adt({
    visit: segment("PV1", { 19: "V100", ...visit }),
    more: [segment("PV2", { 47: dueBack })],
  });
  const read = readAdt(message, { timeZone: "America/Toronto" });
  if (!read.ok) throw new Error(read.reason);
  return read.value[0]?.stay;
};

it.each(["nonsense", "99991231", "20260301", "202603", "2026"])(
  "takes %s for no moment of admission or departure: it has no hour",
  (written) => {
    expect(stayOf({ 44: written, 45: written })).toMatchObject({
      admittedAt: "unchanged",
      departedAt: "unchanged",
    });
  },
);

it.each([
  ["202603011005", { set: new Date("2026-03-01T15:05:00Z") }],
  ["2026030110", { set: new Date("2026-03-01T15:00:00Z") }],
  ["20260301", { set: new Date("2026-03-02T05:00:00Z") }],
  ["202603", "unchanged"],
  ["2026", "unchanged"],
  ["nonsense", "unchanged"],
  ['""', "deleted"],
])("expects somebody back who is due at %s", (written, dueBack) => {
  expect(stayOf({}, written)?.leaveDueBack).toEqual(dueBack);
});
