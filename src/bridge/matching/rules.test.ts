import { expect, test } from "vitest";
import { byFit, type Candidate, fits, isAvailable, nextWave } from "./rules.ts";

const until = new Date("2026-11-22T21:00:00Z");
const peer = (peerId: string, change: Partial<Candidate> = {}): Candidate => ({
  peerId,
  firstName: peerId,
  languages: ["en"],
  onShiftUntil: until,
  hospitalId: "anne",
  people: 8,
  limit: 12,
  free: true,
  ...change,
});
const wanted = { hospitalId: "anne", language: "fr" };
const ids = (peers: readonly Candidate[]) => peers.map(({ peerId }) => peerId);

test("only peers on shift, with room, and free for this one are asked", () => {
  const all = [
    peer("dee"),
    peer("off", { onShiftUntil: null }),
    peer("full", { people: 12 }),
    peer("gone", { free: false }),
  ];
  expect(all.map(isAvailable)).toEqual([true, false, false, false]);
  expect(ids(nextWave(all, wanted))).toEqual(["dee"]);
  expect(nextWave([], wanted)).toEqual([]);
});

test("a wave is three at most: language weighs most, then the site, then a light load", () => {
  const all = [
    peer("light", { people: 2, hospitalId: "joe" }),
    peer("here"),
    peer("noor", { languages: ["fr"], hospitalId: "joe" }),
    peer("far", { hospitalId: "joe" }),
  ];
  expect(ids(nextWave(all, wanted))).toEqual(["noor", "here", "light"]);
});

test("equals go by load against their own limit, then by name", () => {
  expect(ids(byFit([peer("b"), peer("a"), peer("c", { people: 7 })], wanted))).toEqual(["c", "a", "b"]);
  expect(
    ids(byFit([peer("half", { people: 7, limit: 8 }), peer("third", { people: 8, limit: 14 })], wanted)),
  ).toEqual(["third", "half"]);
});

test("why someone fits is said, and never why not", () => {
  expect(fits(peer("dee", { languages: ["en", "fr"], people: 6 }), wanted)).toEqual([
    "language",
    "site",
    "load",
  ]);
  expect(fits(peer("dee", { hospitalId: "joe" }), { hospitalId: null, language: "other" })).toEqual([]);
});

test("what nobody knows fits nobody: no hospital on either side, and a language that is only said to be another", () => {
  const somewhere = peer("kit", { hospitalId: null, languages: ["other"] });
  expect(fits(somewhere, { hospitalId: null, language: "other" })).toEqual([]);
});
