import fc from "fast-check";
import { expect, test } from "vitest";
import { open, seal } from "./seal.ts";

const key = Buffer.alloc(32, 1);
const words = { text: "She likes tea, and the bench by the river." };
const sealed = seal(key, words, "note 1");

test("what was sealed opens again, and shows nothing of itself", () => {
  expect(open(key, sealed, "note 1")).toEqual(words);
  expect(sealed.toString("latin1")).not.toContain("tea");
});

test("the same words sealed twice are not the same bytes", () => {
  expect(seal(key, words, "note 1").equals(sealed)).toBe(false);
});

test("another key does not open it", () => {
  expect(() => open(Buffer.alloc(32, 2), sealed, "note 1")).toThrow();
});

test("moved to another row it does not open", () => {
  expect(() => open(key, sealed, "note 2")).toThrow();
});

test("cut off anywhere it does not open", () => {
  for (let length = 0; length < sealed.length; length++)
    expect(() => open(key, sealed.subarray(0, length), "note 1"), `${length} bytes`).toThrow();
});

test("with any bit of any byte flipped it does not open", () => {
  for (let byte = 0; byte < sealed.length; byte++)
    for (let bit = 0; bit < 8; bit++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(byte) ^ (1 << bit), byte);
      expect(() => open(key, changed, "note 1"), `byte ${byte}, bit ${bit}`).toThrow();
    }
});

test("with bytes added it does not open", () => {
  expect(() => open(key, Buffer.concat([sealed, Buffer.of(0)]), "note 1")).toThrow();
});

test("whatever can be written in JSON comes back as it was", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, about) => {
      const there = JSON.parse(JSON.stringify(value));
      expect(open(key, seal(key, value, about), about)).toEqual(there);
    }),
  );
});
