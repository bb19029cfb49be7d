import { describe, expect, it } from "vitest";
import { adt, segment } from "./fixtures/messages.ts";
import { readAdt } from "./reading.ts";
import { isRejection, type Reason } from "./reasons.ts";

const header = (fields: string): string => `MSH|^~\\&|HIS|GENERAL|||${fields}`;
const reasonOf = (message: Buffer): Reason | undefined => {
  const read = readAdt(message, { timeZone: "America/Toronto" });
  return read.ok ? undefined : read.reason;
};

describe("what is not taken in, and why", () => {
  const rejected: readonly (readonly [Reason, Buffer])[] = [
    ["not HL7", Buffer.from("HELLO WORLD")],
    ["not HL7", Buffer.alloc(0)],
    ["delimiters unusable", adt({ header: "MSH|^~\\\\&|HIS||||2026||ADT^A01|1|P|2.5" })],
    ["unknown character set", adt({ header: header("2026||ADT^A01|1|P|2.5||||||UNICODE UTF-16") })],
    ["several messages in one", Buffer.concat([adt(), Buffer.from("\r"), adt()])],
    ["not ADT", adt({ header: header("2026||ORU^R01|1|P|2.5") })],
    ["unsupported version", adt({ header: header("2026||ADT^A01|1|P|3.0") })],
    ["unsupported version", adt({ header: header("2026||ADT^A01|1|P|") })],
    ["unsupported trigger", adt({ trigger: "A19" })],
    ["unsupported trigger", adt({ trigger: "toString" })],
  ];
  it.each(rejected)("never again: %s", (reason, message) => {
    expect(reasonOf(message)).toBe(reason);
    expect(isRejection(reason)).toBe(true);
  });

  const waiting: readonly (readonly [Reason, Buffer])[] = [
    ["no event time", adt({ header: header("||ADT^A02|1|P|2.5"), event: "EVN|A02" })],
    ["no record number", adt({ person: segment("PID", { 5: "Roy^Camille", 18: "ACC7" }) })],
    ["no visit number", adt({ visit: "PV1|1|I|5W" })],
    ["no number to merge", adt({ trigger: "A40" })],
    ["several people", adt({ more: ["PID|||4712"] })],
    ["several people", adt({ trigger: "A37", more: ["PID|||4712", "PID|||4713"] })],
  ];
  it.each(waiting)("a coordinator decides: %s", (reason, message) => {
    expect(reasonOf(message)).toBe(reason);
    expect(isRejection(reason)).toBe(false);
  });

  it.each(["2.1", "2.2", "2.3.1", "2.5.1", "2.9", "2.5^CAN"])("accepts version %s", (version) => {
    expect(reasonOf(adt({ header: header(`2026||ADT^A01|1|P|${version}`) }))).toBeUndefined();
  });

  it("lets events pass that change no stay, whatever they lack", () => {
    expect(reasonOf(adt({ trigger: "A54", person: "ZZZ", visit: "ZZZ" }))).toBeUndefined();
  });

  it("starts after a byte order mark and blank lines", () => {
    expect(reasonOf(Buffer.concat([Buffer.from("\ufeff\r\n"), adt()]))).toBeUndefined();
  });
});
