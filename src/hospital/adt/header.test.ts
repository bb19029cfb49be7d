import { describe, expect, it } from "vitest";
import { usualDelimiters } from "./delimiters.ts";
import { type Header, headerComponent, headerToAnswer, readHeader } from "./header.ts";

const headerOf = (text: string): Header => {
  const read = readHeader(Buffer.from(text, "utf8"));
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};

describe("the header of a message", () => {
  it.each([
    ["", "not HL7"],
    ["MSH", "not HL7"],
    ["MS|^~\\&|HIS", "not HL7"],
    ["PID|1\rMSH|^~\\&|HIS", "not HL7"],
    ["MSH|", "delimiters unusable"],
    ["MSH|^~\\\\&|HIS", "delimiters unusable"],
  ])("is none in %j: %s", (text, reason) => {
    expect(readHeader(Buffer.from(text))).toEqual({ ok: false, reason });
  });

  it.each([
    "MSH|^~\\&|HIS|A\rPID|1",
    "MSH|^~\\&|HIS|A\nPID|1",
    "\r\n  MSH|^~\\&|HIS|A",
    "\ufeffMSH|^~\\&|HIS|A",
  ])("ends with its line, and may stand behind a byte order mark or empty lines: %j", (text) =>
    expect(headerOf(text).fields).toEqual(["MSH", "|", "^~\\&", "HIS", "A"]),
  );

  it("keeps every byte of a field, also those that would be a mark at the beginning", () => {
    expect(headerOf("MSH|^~\\&|A\ufeffé").fields[3]).toBe("A\u00ef\u00bb\u00bf\u00c3\u00a9");
  });

  it("gives the components of a field's first repetition, without the spaces around them", () => {
    const header = headerOf("MSH|^~\\&| HIS ^ 1.2 ~LAB^9.9");
    expect([1, 2, 3].map((component) => headerComponent(header, 3, component))).toEqual(["HIS", "1.2", ""]);
    expect(headerComponent(header, 18, 1)).toBe("");
  });
});

describe("what an answer needs of a header", () => {
  it("is the header itself, where it can be read", () => {
    expect(headerToAnswer(Buffer.from("MSH#*!/%#HIS"))).toEqual(headerOf("MSH#*!/%#HIS"));
  });

  it("is the fields, where only MSH-1 can be used", () => {
    expect(headerToAnswer(Buffer.from("MSH#^^#HIS#A\rPID#1"))).toEqual({
      delimiters: { ...usualDelimiters, field: "#" },
      fields: ["MSH", "#", "^^", "HIS", "A"],
    });
  });

  it.each(["", "MSH", "ORU|^~\\&|HIS", "MSHaHISaA", "MSH^^^^HIS", "MSH&^^&HIS"])(
    "is nothing in %j",
    (text) => {
      expect(headerToAnswer(Buffer.from(text))).toEqual({ delimiters: usualDelimiters, fields: [] });
    },
  );
});
