import { describe, expect, it } from "vitest";
import { type Answer, acknowledge, answerFor } from "./acknowledgement.ts";
import { adt, lines } from "./fixtures/messages.ts";

const envelope = { controlId: "FB1", at: new Date("2026-03-01T15:05:07Z") };
const answer = (message: Buffer, how: Answer = { code: "AA" }): readonly string[] =>
  acknowledge(message, how, envelope).toString("latin1").split("\r");

describe("answering a message", () => {
  it("echoes the id, swaps sender and receiver and says AA", () => {
    expect(answer(adt())).toEqual([
      "MSH|^~\\&|FOOTBRIDGE|BRIDGE|HIS|GENERAL|20260301150507+0000||ACK^A01^ACK|FB1|P|2.5.1",
      "MSA|AA|MSG00001",
      "",
    ]);
  });

  it("keeps all parts of a name, the processing mode and the character set as they came", () => {
    const header =
      "MSH|^~\\&|H\\T\\S^1.2^ISO|G^3|F^4.5^ISO|B|2026||ADT^A03^ADT_A03|A\\S\\1|T^A|2.6^CAN||||||8859/1";
    expect(answer(adt({ header }))[0]).toBe(
      "MSH|^~\\&|F^4.5^ISO|B|H\\T\\S^1.2^ISO|G^3|20260301150507+0000||ACK^A03^ACK|FB1|T^A|2.6^CAN||||||8859/1",
    );
    expect(answer(adt({ header }))[1]).toBe("MSA|AA|A\\S\\1");
  });

  it("answers in the sender's own delimiters, byte for byte", () => {
    const header = Buffer.from("MSH#*!/%#H\u00ceS#G###2026##ADT*A01#7/F/é#P#2.3\rPID#1", "latin1");
    expect(answer(header).slice(0, 2)).toEqual([
      "MSH#*!/%###H\u00ceS#G#20260301150507+0000##ACK*A01*ACK#FB1#P#2.3",
      "MSA#AA#7/F/é",
    ]);
  });

  it("answers a message without an id, for it was heard all the same", () => {
    expect(answer(lines("MSH|^~\\&|HIS|||||||"))).toEqual([
      "MSH|^~\\&|||HIS||20260301150507+0000||ACK|FB1|P|2.5.1",
      "MSA|AA|",
      "",
    ]);
  });

  it("says AR to what is no message at all", () => {
    expect(answer(Buffer.from("HELLO WORLD"), { code: "AR", reason: "not HL7" })).toEqual([
      "MSH|^~\\&|||||20260301150507+0000||ACK|FB1|P|2.5.1",
      "MSA|AR||What arrived is not a hospital message.",
      "ERR|||100^^HL70357|E||||What arrived is not a hospital message.",
      "",
    ]);
  });

  it("names the message whose delimiters cannot be used, so that its sender knows which one was refused", () => {
    const doubled = lines(
      "MSH|^~\\\\&|HIS|GENERAL|FOOTBRIDGE|BRIDGE|2026||ADT^A01|102|T|2.4|||||||",
      "EVN|A01",
    );
    expect(answer(doubled, { code: "AR", reason: "delimiters unusable" }).slice(0, 2)).toEqual([
      "MSH|^~\\&|FOOTBRIDGE|BRIDGE|HIS|GENERAL|20260301150507+0000||ACK^A01^ACK|FB1|T|2.4",
      "MSA|AR|102|The message does not say clearly how its parts are separated.",
    ]);
  });

  it.each(["MSH^^~\\&^HIS^^^^^^^7", "MSHaHISaaaaaaa7", "MSH|"])(
    "names nothing of %j, where not even the fields can be told apart",
    (message) => {
      const [header, result] = answer(Buffer.from(message), { code: "AR", reason: "delimiters unusable" });
      expect(header).toBe("MSH|^~\\&|||||20260301150507+0000||ACK|FB1|P|2.5.1");
      expect(result).toMatch(/^MSA\|AR\|\|The message/);
    },
  );

  it("asks for another try when the trouble is ours, without ERR where the version had another one", () => {
    const old = adt({ header: "MSH|^~\\&|HIS||||2026||ADT^A01|7|P|2.3" });
    expect(answer(old, { code: "AE" })[1]).toBe("MSA|AE|7|Not stored. Please send it again.");
    expect(answer(old, { code: "AE" })).toHaveLength(3);
    expect(answer(adt(), { code: "AE" })[2]).toMatch(/^ERR\|\|\|207\^\^HL70357\|E\|/);
  });

  it("knows which reasons are never worth another try", () => {
    expect(answerFor("unsupported version")).toEqual({ code: "AR", reason: "unsupported version" });
    expect(answerFor("no visit number")).toEqual({ code: "AA" });
  });
});
