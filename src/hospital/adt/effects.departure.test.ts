import { describe, expect, it } from "vitest";
import { at, entry, minute } from "./fixtures/entries.ts";
import { admit, discharge, stayOf, toWard } from "./fixtures/stays.ts";

describe("departing", () => {
  it.each([
    ["01", "planned"],
    ["07", "patient-initiated"],
    ["02", "transfer"],
    ["20", "died"],
    ["XX", "other"],
  ] as const)("with disposition %s is %s", (code, departure) => {
    expect(stayOf(admit, entry("A03", 100, { stay: { disposition: { set: code } } }))).toMatchObject({
      state: "departed",
      departedAt: minute(100),
      disposition: code,
      departure,
      unit: "ED",
    });
  });

  it("happened when the hospital says it did, and a second message corrects it", () => {
    const told = entry("A03", 100, { stay: { departedAt: { set: minute(90) } } });
    const again = entry("A03", 120, { stay: { disposition: { set: "07" } } });
    expect(stayOf(admit, told).departedAt).toEqual(minute(90));
    expect(stayOf(admit, told, again)).toMatchObject({
      departedAt: minute(90),
      departure: "patient-initiated",
    });
    const update = entry("A08", 130, {
      stay: { departedAt: { set: minute(80) }, disposition: { set: "02" } },
    });
    expect(stayOf(admit, told, again, update)).toMatchObject({
      departedAt: minute(80),
      departure: "transfer",
    });
  });

  it("is taken back by A13, in the same bed", () => {
    expect(stayOf(admit, toWard, discharge, entry("A13", 110))).toMatchObject({
      state: "open",
      unit: "5W",
      bed: "12",
      departedAt: undefined,
      disposition: undefined,
      departure: undefined,
      flags: [],
    });
    expect(stayOf(admit, entry("A13", 110)).flags).toEqual(["cancelled departure without departure"]);
  });

  it("leaves the last bed as it was, although the discharge names the desk that wrote it", () => {
    expect(stayOf(toWard, entry("A03", 100, { stay: { location: at("DESK") } })).unit).toBe("5W");
  });

  it("keeps the way through the hospital when somebody is admitted again", () => {
    const again = entry("A01", 200, { stay: { location: at("6E") } });
    expect(stayOf(admit, discharge, again).locations.map(({ unit }) => unit)).toEqual(["ED", "6E"]);
  });

  it("is where a stay begins for us when nothing came before", () => {
    expect(stayOf(entry("A03", 100, { stay: { location: at("5W") } }))).toMatchObject({
      state: "departed",
      unit: "5W",
    });
  });

  it("is not undone by an admission that is sent again, but by a new one", () => {
    const told = { stay: { admittedAt: { set: minute(0) } } };
    const again = stayOf(entry("A01", 0, told), discharge, entry("A01", 200, told));
    expect(again).toMatchObject({ state: "departed", flags: ["repeated admit after departure ignored"] });
    const readmitted = stayOf(entry("A01", 0, told), discharge, entry("A01", 200));
    expect(readmitted).toMatchObject({
      state: "open",
      admittedAt: minute(200),
      departure: undefined,
      flags: ["admitted again after departure"],
    });
  });

  it.each(["A02", "A12", "A21", "A22", "A06", "A05"] as const)("is not undone by an %s", (trigger) => {
    const stay = stayOf(admit, discharge, entry(trigger, 110, { stay: { location: at("6E") } }));
    expect(stay).toMatchObject({ state: "departed", unit: "ED", flags: ["message after departure ignored"] });
  });

  it("is not believed of an update alone while the person is here, but somebody should look", () => {
    const update = entry("A08", 50, { stay: { departedAt: { set: minute(40) } } });
    expect(stayOf(admit, update)).toMatchObject({
      state: "open",
      flags: ["departure told without discharge"],
    });
  });
});
