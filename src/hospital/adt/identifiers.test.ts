import { describe, expect, it } from "vitest";
import { chooseRecordNumber, recordKey, visitKey } from "./identifiers.ts";

const north = { value: "1", authority: "NORTH", type: "MR" };
const south = { value: "1", authority: "SOUTH", type: "PI" };
const southRecord = { value: "2", authority: "SOUTH", type: "MR" };

describe("the number a hospital knows a person by", () => {
  it("is one of its own, never another hospital's", () => {
    expect(chooseRecordNumber([north, south], "SOUTH")).toBe(south);
    expect(chooseRecordNumber([north], "SOUTH")).toBeUndefined();
  });

  it("is the medical record number where there are several", () => {
    expect(chooseRecordNumber([south, southRecord], "SOUTH")).toBe(southRecord);
    expect(chooseRecordNumber([south, north], undefined)).toBe(north);
  });

  it("is not the same number when another authority gave it out", () => {
    expect(recordKey(north)).not.toBe(recordKey(south));
    expect(recordKey(north)).toBe(recordKey({ ...north, type: undefined }));
  });

  it("is hashed from the same words in every version of us, or nobody would be known again", () => {
    expect(recordKey(north)).toBe('["record","NORTH","1"]');
    expect(recordKey({ ...north, authority: undefined })).toBe('["record","","1"]');
    expect(visitKey({ value: "1", from: "account number" })).toBe('["account number","1"]');
  });

  it("is never mistaken for a visit or an account", () => {
    const keys = [
      recordKey({ ...north, authority: undefined }),
      visitKey({ value: "1", from: "visit number" }),
      visitKey({ value: "1", from: "account number" }),
    ];
    expect(new Set(keys).size).toBe(3);
  });
});
