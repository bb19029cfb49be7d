import { describe, expect, it } from "vitest";
import { type DecodedText, decodeCharacters } from "./characters.ts";
import { readHeader } from "./header.ts";
import type { Outcome } from "./outcome.ts";

const decode = (characterSet: string, name: Buffer): Outcome<DecodedText, string> => {
  const bytes = Buffer.concat([
    Buffer.from(`MSH|^~\\&|HIS|||||||1|P|2.5||||||${characterSet}\rPID|1||7||`),
    name,
  ]);
  const header = readHeader(bytes);
  return header.ok ? decodeCharacters(bytes, header.value) : header;
};
const nameIn = (characterSet: string, name: Buffer): readonly [string | undefined, boolean | undefined] => {
  const decoded = decode(characterSet, name);
  return decoded.ok ? [decoded.value.text.split("|").at(-1), decoded.value.guessed] : [undefined, undefined];
};

describe("character sets", () => {
  it.each([
    ["UNICODE UTF-8", Buffer.from("Zoë", "utf8"), "Zoë"],
    ["utf8", Buffer.from("Zoë", "utf8"), "Zoë"],
    ["8859/1", Buffer.from("Zoë", "latin1"), "Zoë"],
    ["ISO-8859-1", Buffer.from("Zoë", "latin1"), "Zoë"],
    ["8859/1", Buffer.from([0x4f, 0x92, 0x42]), "O’B"],
    ["WINDOWS-1252", Buffer.from([0x4f, 0x92, 0x42]), "O’B"],
    ["cp1252", Buffer.from("Zoë", "latin1"), "Zoë"],
    ["8859/2", Buffer.from([0xa3, 0x75, 0xbf]), "Łuż"],
    ["8859/5", Buffer.from([0xb8, 0xd2, 0xd0, 0xdd]), "Иван"],
    ["8859/15", Buffer.from([0xbc, 0x75]), "Œu"],
    ["ASCII", Buffer.from("Zoe"), "Zoe"],
    ["", Buffer.from("Zoe"), "Zoe"],
    ["8859/1~UNICODE UTF-8", Buffer.from("Zoë", "latin1"), "Zoë"],
  ])("reads a name in %s as it was written", (set, bytes, name) => {
    expect(nameIn(set, bytes)).toEqual([name, false]);
  });

  it.each([
    ["", Buffer.from("Zoë", "utf8")],
    ["", Buffer.from("Zoë", "latin1")],
    ["ASCII", Buffer.from("Zoë", "latin1")],
    ["UNICODE UTF-8", Buffer.from("Zoë", "latin1")],
  ])("loses no message when the bytes are not %j, but says that it guessed", (set, bytes) => {
    expect(nameIn(set, bytes)).toEqual(["Zoë", true]);
  });

  it.each(["UNICODE UTF-16", "GB 18030-2000", "8859/12", "KLINGON"])("refuses %s", (set) => {
    expect(decode(set, Buffer.from("x"))).toEqual({ ok: false, reason: "unknown character set" });
  });

  it("decodes hexadecimal escapes in the same set", () => {
    const decoded = decode("8859/1", Buffer.from("x"));
    expect(decoded.ok && decoded.value.bytesToText(Buffer.of(0xeb))).toBe("ë");
  });
});
