import { expect, it } from "vitest";
import { identify, type MessageIdentity } from "./dedupe.ts";
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
