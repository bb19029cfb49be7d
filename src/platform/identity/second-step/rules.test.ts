import fc from "fast-check";
import { expect, test } from "vitest";
import { afterPassword, isRequired, paperCode, readCode } from "./rules.ts";

test.each([
  [{ app: false, passkeys: 0, required: false }, { next: "in" }],
  [{ app: false, passkeys: 2, required: false }, { next: "in" }],
  [{ app: false, passkeys: 0, required: true }, { next: "set up" }],
  [
    { app: true, passkeys: 0, required: false },
    { next: "second step", ways: ["code"] },
  ],
  [
    { app: true, passkeys: 1, required: false },
    { next: "second step", ways: ["code", "passkey"] },
  ],
  [
    { app: true, passkeys: 0, required: true },
    { next: "second step", ways: ["code"] },
  ],
  [
    { app: false, passkeys: 1, required: true },
    { next: "second step", ways: ["passkey"] },
  ],
] as const)("after a password with %j comes %j", (standing, next) => {
  expect(afterPassword(standing)).toEqual(next);
});

test("who must have a second step is the programme's to say, by role; one of several is enough", () => {
  expect(isRequired(["peer"], ["coordinator"])).toBe(false);
  expect(isRequired(["peer", "coordinator"], ["coordinator"])).toBe(true);
  expect(isRequired(["coordinator"], [])).toBe(false);
  expect(isRequired([], ["coordinator"])).toBe(false);
});

test.each([
  ["123456", { app: "123456" }],
  [" 123 456 ", { app: "123456" }],
  ["K7Q2-XWP4-M9TD", { paper: "K7Q2XWP4M9TD" }],
  ["k7q2 xwp4 m9td", { paper: "K7Q2XWP4M9TD" }],
  ["12345", undefined],
  ["1234567", undefined],
  ["K7Q2-XWP4-M9T", undefined],
  ["", undefined],
])("%j is read as %j", (typed, read) => {
  expect(readCode(typed)).toEqual(read);
});

test("a code on paper reads back as itself, with signs that nobody mixes up", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 24, maxLength: 32 }), (bytes) => {
      const code = paperCode(bytes);
      expect(code).toMatch(/^([A-HJKMNP-Z2-9]{4}-){2}[A-HJKMNP-Z2-9]{4}$/);
      expect(readCode(code.toLowerCase())).toEqual({ paper: code.replaceAll("-", "") });
    }),
  );
  expect(paperCode(new Uint8Array(24))).toBe("AAAA-AAAA-AAAA");
  expect(paperCode(Uint8Array.from({ length: 24 }, (_, at) => at))).not.toBe("AAAA-AAAA-AAAA");
  expect(paperCode(Uint8Array.from([0, 1, 1, 0, ...new Array(20).fill(0)]))).toBe("BJAA-AAAA-AAAA");
});
