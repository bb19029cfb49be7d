import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Delimiters, readDelimiters, usualDelimiters } from "./delimiters.ts";
import { decodeEscapes, encodeEscapes } from "./escapes.ts";
import { parseSegments, repetitions, type Segment, told, toldField } from "./message.ts";

const bytesToText = (bytes: Uint8Array): string => new TextDecoder("utf-8").decode(bytes);
const parse = (text: string, delimiters: Delimiters = usualDelimiters): readonly Segment[] =>
  parseSegments(text, { delimiters, bytesToText });
const named = (segments: readonly Segment[], name: string): Segment | undefined =>
  segments.find((segment) => segment.name === name);

describe("cutting a message", () => {
  it("counts as the standard does, in MSH too", () => {
    const [header, person] = parse("MSH|^~\\&|HIS|GENERAL\rPID|1||4711^^^A&1.2.3&ISO^MR~99^^^B^PI");
    expect([1, 2, 3].map((field) => header?.fields[field])).toEqual(["|", "^~\\&", "HIS"]);
    const [first, second] = repetitions(person, 3);
    expect([told(first, 1), told(first, 4, 1), told(first, 4, 2)]).toEqual([
      { set: "4711" },
      { set: "A" },
      { set: "1.2.3" },
    ]);
    expect(told(second, 5)).toEqual({ set: "PI" });
  });

  it.each([["\r"], ["\n"], ["\r\n"]])("takes %j as the end of a segment", (ending) => {
    const segments = parse(["MSH|^~\\&", "PID|1", "ZXY|local", "PV1|1|I", ""].join(ending));
    expect(segments.map(({ name }) => name)).toEqual(["MSH", "PID", "ZXY", "PV1"]);
  });

  it("keeps a line break that somebody typed into a field", () => {
    const person = named(parse("MSH|^~\\&\rPID|1||7||||||||12 Elm St\nApt 4|||||||ACC1\rPV1|1"), "PID");
    expect([toldField(person, 11), toldField(person, 18)]).toEqual([
      { set: "12 Elm St\nApt 4" },
      { set: "ACC1" },
    ]);
  });

  it("is done with a megabyte of line breaks at once, and keeps what stands around them", () => {
    const begun = performance.now();
    const person = named(parse(`MSH|^~\\&\rPID|A${"\n".repeat(1_000_000)}B|C\n\n\n`), "PID");
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(toldField(person, 2)).toEqual({ set: "C" });
  });

  it("tells a deleted value from one that is not said, for a field, a component and a subcomponent", () => {
    const person = named(parse('MSH|^~\\&\rPID|""||Roy^""^|A&""&C'), "PID");
    expect(toldField(person, 1, 4)).toBe("deleted");
    expect([1, 2, 3].map((component) => toldField(person, 3, component))).toEqual([
      { set: "Roy" },
      "deleted",
      "unchanged",
    ]);
    expect(told(repetitions(person, 4)[0], 1, 2)).toBe("deleted");
    expect(toldField(person, 2)).toBe("unchanged");
    expect(toldField(undefined, 2)).toBe("unchanged");
  });

  it("reads a message that brings its own delimiters", () => {
    const delimiters = readDelimiters("MSH#*!/%#HIS");
    expect(delimiters).toBeDefined();
    const person = named(parse("MSH#*!/%#HIS\rPID#1##7*x/F/y%z!8", delimiters), "PID");
    expect(repetitions(person, 3).map((repetition) => told(repetition))).toEqual([
      { set: "7" },
      { set: "8" },
    ]);
    expect(toldField(person, 3, 2)).toEqual({ set: "x#y" });
  });

  it("reads a message whose delimiters end with the line, and one that has no subcomponents", () => {
    expect(readDelimiters("MSH|^~\\&")).toEqual(usualDelimiters);
    const delimiters = readDelimiters("MSH|^~|");
    expect(toldField(named(parse("MSH|^~|\r PID|A&B", delimiters), "PID"), 1)).toEqual({ set: "A&B" });
  });

  it("pays no attention to spaces around a value", () => {
    const person = named(parse('MSH|^~\\&\rPID| Roy ^ Cam | "" '), "PID");
    expect([toldField(person, 1), toldField(person, 1, 2), toldField(person, 2)]).toEqual([
      { set: "Roy" },
      { set: "Cam" },
      "deleted",
    ]);
  });

  it.each([["MSH|^^\\&|"], ["MSH|^|"], ["MSH|^~\\&#!|"], ["MSH|^~\\\\&|"], ["MSHA^~\\&A"], ["MSH"]])(
    "does not trust the delimiters of %j",
    (header) => expect(readDelimiters(header)).toBeUndefined(),
  );

  it("takes control characters out of a value, which a database would refuse", () => {
    expect(toldField(named(parse("MSH|^~\\&\rPID|Ro\u0000y\\X00\\"), "PID"), 1)).toEqual({ set: "Roy" });
  });
});

describe("escapes", () => {
  it.each([
    ["\\F\\\\S\\\\T\\\\R\\\\E\\", "|^&~\\"],
    ["O\\X27\\Brien", "O'Brien"],
    ["Ren\\XC3A9\\", "René"],
    ["one\\.br\\two", "one\ntwo"],
    ["\\H\\loud\\N\\ \\.in+4\\quiet", "loud quiet"],
    ["\\Z01\\ stays", "\\Z01\\ stays"],
    ["C:\\homes", "C:\\homes"],
    ["\\X4\\ \\XGG\\", "\\X4\\ \\XGG\\"],
    ["\\E\\F\\E\\", "\\F\\"],
  ])("reads %j as %j", (raw, text) => expect(decodeEscapes(raw, usualDelimiters, bytesToText)).toBe(text));

  it("gives every text back that was escaped, and leaves no delimiter in it", () => {
    const delimiters = readDelimiters("MSH|^~\\&#|") ?? usualDelimiters;
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aF|^~\\&#X27.br é") }), (text) => {
        const escaped = encodeEscapes(text, delimiters);
        expect(escaped).not.toMatch(/[|^~&#]/);
        expect(decodeEscapes(escaped, delimiters, bytesToText)).toBe(text);
      }),
    );
  });

  it("writes no line break, and spaces where a message has no escape character", () => {
    expect(encodeEscapes("a\rb", usualDelimiters)).toBe("a b");
    expect(encodeEscapes("a|b", { ...usualDelimiters, escape: undefined })).toBe("a b");
  });
});
