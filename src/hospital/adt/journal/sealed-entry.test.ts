import { expect, it } from "vitest";
import type { SealingKey } from "../../../platform/sealing/index.ts";
import { entry } from "../fixtures/entries.ts";
import { openEntry, sealEntry } from "./sealed-entry.ts";

/** Seals nothing: what is asked is what JSON makes of an entry. */
const key: SealingKey = {
  keyId: "key",
  seal: (value) => Buffer.from(JSON.stringify(value)),
  open: <Value>(sealed: Uint8Array): Value => JSON.parse(Buffer.from(sealed).toString()),
};

it("an entry comes out as it went in, its moments too", () => {
  const at = new Date("2026-03-01T15:00:00Z");
  const moments = { admittedAt: { set: at }, departedAt: { set: at }, leaveDueBack: { set: at } };
  for (const said of [
    {},
    { person: { death: { set: { at } } }, stay: moments },
    { person: { death: { set: { at: undefined } } }, stay: { leaveDueBack: "deleted" } },
  ] as const) {
    const before = entry("A21", 3, said);
    expect(openEntry(key, sealEntry(key, before), before.key)).toEqual(before);
  }
});
