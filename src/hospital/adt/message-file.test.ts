import { describe, expect, it } from "vitest";
import { adt } from "./fixtures/messages.ts";
import { frame } from "./framing.ts";
import { cutIntoMessages } from "./message-file.ts";

const cut = (file: Buffer | string) =>
  cutIntoMessages(Buffer.from(file)).map((message) => message.toString());
const [one, two] = [adt({ trigger: "A01" }), adt({ trigger: "A03" })];

describe("a file of messages", () => {
  it("is cut at its frames, whatever lies between them", () => {
    const file = Buffer.concat([Buffer.from("log\n"), frame(one), Buffer.from("\n"), frame(two)]);
    expect(cut(file)).toEqual([one.toString(), two.toString()]);
  });

  it.each(["\r", "\n", "\r\n", "\r\n\r\n"])("is cut where a line begins with MSH (%j)", (ending) => {
    const file = [one, two].map((message) => message.toString().replaceAll("\r", ending)).join(ending);
    expect(cut(file)).toEqual([`${one}\r`, `${two}\r`]);
  });

  it("leaves out the wrapping of a batch, and what stands before the first message", () => {
    expect(cut(`hello\nFHS|^~\\&|HIS\nBHS|^~\\&|HIS\n${one}\nBTS|1\nFTS|1\n`)).toEqual([`${one}\r`]);
    expect(cut("nothing here")).toEqual([]);
  });
});
