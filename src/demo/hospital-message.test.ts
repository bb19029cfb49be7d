import { expect, test } from "vitest";
import { readAdt } from "../hospital/adt/index.ts";
import { dispositions, writeMessage } from "./hospital-message.ts";

const at = new Date("2026-11-22T15:00:00Z");
const said = {
  trigger: "A03",
  facility: "STA-20261122",
  controlId: "1",
  at,
  person: { record: "123", legal: ["Renée", "Lacasse"], nameUsed: "Renée", born: 1979, sex: "F" },
  visit: "V1",
  emergency: false,
  unit: "6N",
  bed: "14",
  admittedAt: new Date("2026-11-20T12:00:00Z"),
  left: { disposition: dispositions.early, at },
} as const;

test("a hospital's message says what it should, accents and all", () => {
  const read = readAdt(Buffer.from(writeMessage(said)), { timeZone: "America/Toronto" });
  expect(read.ok && read.value[0]).toMatchObject({
    trigger: "A03",
    happenedAt: at,
    flags: [],
    recordNumbers: [{ value: "123", authority: "STA-20261122", type: "MR" }],
    visit: { value: "V1", from: "visit number" },
    person: {
      legalName: { set: { family: "Lacasse", given: "Renée" } },
      nameUsed: { set: "Renée" },
      birthYear: { set: 1979 },
    },
    stay: {
      patientClass: { set: "I" },
      location: { unit: { set: "6N" }, bed: { set: "14" } },
      disposition: { set: "07" },
      departedAt: { set: at },
      admittedAt: { set: said.admittedAt },
    },
  });
});

test("without its visit number it cannot be placed", () => {
  const read = readAdt(Buffer.from(writeMessage({ ...said, visit: null })), { timeZone: "America/Toronto" });
  expect(read).toEqual({ ok: false, reason: "no visit number" });
});
