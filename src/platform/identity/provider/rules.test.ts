import { describe, expect, test } from "vitest";
import { type Arrival, admit, isTooLongSilent, rolesFrom, valuesOf } from "./rules.ts";

describe("as what someone works here", () => {
  const map = [
    { value: "peers", role: "peer", units: [] },
    { value: "6n", role: "care-team", units: ["6N"] },
    { value: "4s", role: "care-team", units: ["4S", "6N"] },
  ] as const;

  test.each([
    [undefined, []],
    ["other", []],
    ["peers", [{ role: "peer", units: [] }]],
    [
      ["peers", 7, "6n"],
      [
        { role: "peer", units: [] },
        { role: "care-team", units: ["6N"] },
      ],
    ],
    [["6n", "4s"], [{ role: "care-team", units: ["6N", "4S"] }]],
  ])("a claim of %j", (claim, roles) => {
    expect(rolesFrom(map, claim)).toEqual(roles);
  });

  test("a claim is text or a list of texts; anything else says nothing", () => {
    expect(valuesOf("a")).toEqual(["a"]);
    expect(valuesOf(["a", null, "b"])).toEqual(["a", "b"]);
    expect(valuesOf({ a: true })).toEqual([]);
    expect(valuesOf(null)).toEqual([]);
  });
});

describe("whom the provider vouches for", () => {
  const stranger: Arrival = {
    linked: undefined,
    email: "dee@riverside.example",
    byEmail: undefined,
    invited: false,
    mapped: undefined,
    makesAccounts: false,
  };
  const peer = [{ role: "peer", units: [] }] as const;

  test.each<[string, Partial<Arrival>, object]>([
    ["a stranger", {}, { do: "refuse", why: "not invited" }],
    ["a stranger with a role, where accounts are not made", { mapped: peer }, { do: "refuse" }],
    [
      "a stranger where accounts are made, but roles are given here",
      { makesAccounts: true },
      { do: "refuse" },
    ],
    [
      "a stranger with a role, where accounts are made",
      { mapped: peer, makesAccounts: true },
      { do: "make" },
    ],
    ["someone invited", { invited: true }, { do: "take up" }],
    [
      "someone invited, without a verified address",
      { invited: true, email: undefined },
      { do: "refuse", why: "no verified address" },
    ],
    [
      "someone invited whom no role fits",
      { invited: true, mapped: [] },
      { do: "refuse", why: "no role here" },
    ],
    [
      "a colleague, for the first time",
      { byEmail: { staffId: "dee", taken: false } },
      { do: "link", staffId: "dee" },
    ],
    [
      "a colleague who is invited once more",
      { byEmail: { staffId: "dee", taken: false }, invited: true },
      { do: "link" },
    ],
    [
      "an address that was given to someone else",
      { byEmail: { staffId: "dee", taken: true } },
      { do: "refuse", why: "address of another" },
    ],
    [
      "a colleague who came before",
      { linked: { staffId: "dee", worksHere: true } },
      { do: "sign in", staffId: "dee" },
    ],
    [
      "a colleague who came before, without an address",
      { linked: { staffId: "dee", worksHere: true }, email: undefined },
      { do: "sign in" },
    ],
    [
      "a colleague who came before and lost every role",
      { linked: { staffId: "dee", worksHere: true }, mapped: [] },
      { do: "refuse", why: "no role here" },
    ],
    [
      "a colleague whose account ended",
      { linked: { staffId: "dee", worksHere: false } },
      { do: "refuse", why: "account ended" },
    ],
  ])("%s", (_, what, admission) => {
    expect(admit({ ...stranger, ...what })).toMatchObject(admission);
  });
});

test("a provider that stays silent is waited for, three checks long", () => {
  const noon = new Date("2026-11-22T12:00:00Z");
  const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
  expect(isTooLongSilent(noon, later(899), 5)).toBe(false);
  expect(isTooLongSilent(noon, later(900), 5)).toBe(true);
});
