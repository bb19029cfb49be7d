import { expect, it } from "vitest";
import { identify, type MessageIdentity, partKey } from "./dedupe.ts";
import { adt } from "./fixtures/messages.ts";
import { readHeader } from "./header.ts";

const identityOf = (message: Buffer): MessageIdentity => {
  const header = readHeader(message);
  if (!header.ok) throw new Error(header.reason);
  return identify(header.value, message);
};
const from = (application: string, id: string): Buffer =>
  adt({ header: `MSH|^~\\&|${application}|GENERAL|||2026||ADT^A01|${id}|P|2.5` });

it("knows a message that is sent again", () => {
  expect(identityOf(from("HIS", "1"))).toEqual(identityOf(from("HIS", "1")));
});

it("does not take two messages for one because they share an id", () => {
  const first = identityOf(from("HIS", "MSG00001"));
  const second = identityOf(Buffer.concat([from("HIS", "MSG00001"), Buffer.from("\rZZZ|1")]));
  expect(second.key).not.toBe(first.key);
  expect(second.claimedId).toBe(first.claimedId);
});

it("counts ids for each sender separately, and not at all where there are none", () => {
  expect(identityOf(from("HIS", "1")).claimedId).not.toBe(identityOf(from("LAB", "1")).claimedId);
  expect(identityOf(from("HIS", "")).claimedId).toBeUndefined();
});

it("knows what an earlier version of us has kept: keys are what they always were", () => {
  const message = Buffer.from("MSH|^~\\&|HIS|GENERAL|||2026||ADT^A01|7|P|2.5\r");
  expect(identityOf(message)).toEqual({
    key: "c0dcf9f982188d42fd4442a7b8d75655f2b47053c9627979289c904f40e36d34",
    claimedId: "965ec48bc2a58f734cc2014c4ddd8600d5223b4efb284926ab9e88dbcb4b9995",
  });
  expect(identityOf(Buffer.from("MSH|^~\\&||||\r")).key).toBe(
    "70d8d5811e21d2fde4636ed46a254379087c34e7cdf6774b5a9c2fb6e0b923c3",
  );
});

it("names the parts of a message about several people apart; the first is named as the message", () => {
  const { key } = identityOf(from("HIS", "1"));
  expect(partKey(key, 0)).toBe(key);
  expect(new Set([0, 1, 2].map((part) => partKey(key, part))).size).toBe(3);
  expect(partKey("c0dcf9f982188d42fd4442a7b8d75655f2b47053c9627979289c904f40e36d34", 1)).toBe(
    "30107e58fd6d9560a1df7050c317adf2998a35903c993dc50b37ccc3dcaa0969",
  );
});
