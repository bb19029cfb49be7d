import { expect, it } from "vitest";
import { facilityIn } from "./facility.ts";
import { readHeader } from "./header.ts";

const facilityOf = (facility: string, encoding: BufferEncoding = "utf8", set = ""): string => {
  const header = readHeader(Buffer.from(`MSH|^~\\&|HIS|${facility}|||||ADT|1|P|2.5||||||${set}\r`, encoding));
  if (!header.ok) throw new Error(header.reason);
  return facilityIn(header.value);
};

it.each([
  ["ANNE", "ANNE"],
  [" ANNE ^1.2.3^ISO", "ANNE"],
  ["A\\T\\E", "A&E"],
  ["A&E", "A&E"],
  ["AN\u0000NE", "ANNE"],
  ["A\\X00\\E", "AE"],
  ["", ""],
])("reads the facility %j as %j", (written, code) => expect(facilityOf(written)).toBe(code));

it("reads an accent in whatever character set the message is written", () => {
  expect(facilityOf("HÔPITAL", "utf8", "UNICODE UTF-8")).toBe("HÔPITAL");
  expect(facilityOf("HÔPITAL", "latin1", "8859/1")).toBe("HÔPITAL");
  expect(facilityOf("HÔPITAL", "latin1")).toBe("HÔPITAL");
});

it("leaves a code as it is written where its character set is none that we read", () => {
  expect(facilityOf("ANNE", "utf8", "GB 18030-2000")).toBe("ANNE");
});
