import { describe, expect, it } from "vitest";
import { at, entry, minute } from "./fixtures/entries.ts";
import { admit, discharge, stayOf, toWard } from "./fixtures/stays.ts";
import { rebuildStay } from "./rules.ts";

const inpatient = { patientClass: { set: "I" } } as const;

describe("arriving", () => {
  it("opens a stay in the ward and bed that the message names", () => {
    expect(stayOf(admit)).toMatchObject({
      state: "open",
      class: "inpatient",
      unit: "ED",
      bed: "1",
      admittedAt: minute(0),
      lastEventAt: minute(0),
      flags: [],
    });
  });

  it("counts the first arrival when somebody is registered in emergency and then admitted", () => {
    const register = entry("A04", -60, { stay: { patientClass: { set: "E" }, location: at("ED") } });
    expect(stayOf(register, admit)).toMatchObject({ class: "inpatient", admittedAt: minute(-60) });
    expect(stayOf(register, entry("A06", 5))).toMatchObject({ class: "inpatient", unit: "ED" });
    expect(stayOf(admit, entry("A07", 5, { stay: { patientClass: { set: "X" } } })).class).toBe("other");
  });

  it("expects a person before they come, and shows no bed as taken before that", () => {
    const booked = entry("A05", -600, { stay: { location: at("5W", "3"), admittedAt: { set: minute(-1) } } });
    expect(stayOf(booked)).toMatchObject({ state: "expected", unit: "5W", admittedAt: undefined });
    expect(stayOf(booked, admit).locations).toEqual([
      expect.objectContaining({ unit: "ED", from: minute(0) }),
    ]);
    expect(stayOf(booked, entry("A01", 0)).locations).toEqual([
      expect.objectContaining({ unit: "5W", bed: "3", from: minute(0), by: "arrival" }),
    ]);
  });

  it.each(["A27", "A38"] as const)("cancels a stay that was only expected (%s)", (trigger) => {
    expect(stayOf(entry("A05", -60), entry(trigger, -30)).state).toBe("cancelled");
    expect(stayOf(admit, entry(trigger, 5))).toMatchObject({
      state: "open",
      flags: ["cancelled pre-admit after arrival ignored"],
    });
  });

  it("cancels an admission, and hears nothing more of it until the next one", () => {
    const cancel = entry("A11", 5);
    expect(stayOf(admit, cancel).state).toBe("cancelled");
    expect(stayOf(admit, cancel, discharge)).toMatchObject({
      state: "cancelled",
      departedAt: undefined,
      departure: undefined,
      flags: ["discharge after cancelled admit ignored"],
    });
    expect(stayOf(admit, cancel, toWard)).toMatchObject({
      state: "cancelled",
      unit: "ED",
      flags: ["message after cancelled admit ignored"],
    });
    expect(stayOf(admit, cancel, entry("A01", 20, { stay: { location: at("6E") } }))).toMatchObject({
      state: "open",
      admittedAt: minute(20),
      locations: [expect.objectContaining({ unit: "6E" })],
    });
  });

  it.each([
    ["I", "inpatient"],
    ["B", "inpatient"],
    ["E", "emergency"],
    ["O", "outpatient"],
    ["R", "outpatient"],
    ["ZZ", "other"],
  ])("takes class %s as %s", (code, name) => {
    const stay = stayOf(entry("A01", 0, { stay: { patientClass: { set: code } } }));
    expect(stay.class).toBe(name);
  });

  it("knows the class without PV1-2, by the event that changes it, and forgets one that is deleted", () => {
    expect(stayOf(admit, entry("A07", 5)).class).toBe("outpatient");
    expect(stayOf(admit, entry("A08", 5, { stay: { patientClass: "deleted" } })).class).toBe("other");
  });

  it("has been in the first known place since the admission, and in a corrected one since the correction", () => {
    const late = entry("A01", 0, { stay: { admittedAt: { set: minute(-30) }, location: at("ED") } });
    const corrected = entry("A08", 5, { stay: { location: at("ED", "3") } });
    expect(stayOf(late, corrected).locations.map(({ from, by }) => [from, by])).toEqual([
      [minute(-30), "arrival"],
      [minute(5), "update"],
    ]);
    const unplaced = stayOf(entry("A22", 7, { stay: { location: at("5W") } }));
    expect(unplaced.locations.map(({ from, by }) => [from, by])).toEqual([[minute(7), "arrival"]]);
  });

  it("stays expected or cancelled whatever an update says", () => {
    const told = { stay: { ...inpatient, admittedAt: { set: minute(-1) }, location: at("6E") } };
    expect(stayOf(entry("A05", -60), entry("A08", -50, told))).toMatchObject({
      state: "expected",
      unit: "6E",
      admittedAt: undefined,
    });
    expect(stayOf(admit, entry("A11", 5), entry("A08", 6, told))).toMatchObject({
      state: "cancelled",
      unit: "ED",
    });
    expect(stayOf(admit, entry("A11", 5), entry("A13", 6))).toMatchObject({
      state: "cancelled",
      flags: ["message after cancelled admit ignored"],
    });
  });

  it("begins with an update only where that says somebody was admitted", () => {
    expect(rebuildStay([entry("A08", 0)])).toBeUndefined();
    expect(rebuildStay([entry("A08", 0, { stay: { patientClass: { set: "O" } } })])).toBeUndefined();
    expect(stayOf(entry("A08", 0, { stay: inpatient })).state).toBe("open");
    expect(stayOf(entry("A08", 0, { stay: { patientClass: { set: "P" } } })).state).toBe("expected");
    expect(stayOf(entry("A08", 0, { stay: { admittedAt: { set: minute(-90) } } }))).toMatchObject({
      state: "open",
      admittedAt: minute(-90),
    });
    expect(
      stayOf(entry("A08", 0, { stay: { ...inpatient, departedAt: { set: minute(-5) } } })),
    ).toMatchObject({
      state: "departed",
      departedAt: minute(-5),
    });
  });

  it.each(["A28", "A31", "A40", "A37", "A24", "A54", "A45"] as const)(
    "makes no stay out of an %s",
    (trigger) => {
      expect(rebuildStay([entry(trigger, 0)])).toBeUndefined();
      expect(stayOf(admit, entry(trigger, 5))).toMatchObject({ state: "open", unit: "ED", flags: [] });
    },
  );

  it("makes no stay out of nothing", () => expect(rebuildStay([])).toBeUndefined());
});

describe("moving", () => {
  it("keeps the way through the hospital", () => {
    expect(stayOf(admit, toWard).locations.map(({ unit, bed, from, by }) => [unit, bed, from, by])).toEqual([
      ["ED", "1", minute(0), "arrival"],
      ["5W", "12", minute(10), "transfer"],
    ]);
  });

  it("knows no bed when a new ward is named without one, and keeps it when the ward is the same", () => {
    expect(stayOf(admit, entry("A02", 10, { stay: { location: at("5W") } })).bed).toBeUndefined();
    expect(stayOf(admit, entry("A08", 10, { stay: { location: at("ED") } })).bed).toBe("1");
    const noBed = { ...at("ED"), bed: "deleted" } as const;
    expect(stayOf(admit, entry("A08", 10, { stay: { location: noBed } })).bed).toBeUndefined();
  });

  it.each([
    ["names the former bed", at("ED", "1")],
    ["names the bed that is cancelled", at("5W", "12")],
    ["names none", entry("A12", 0).stay.location],
  ])("returns to the former bed when the cancelled transfer %s", (_, location) => {
    const back = stayOf(admit, toWard, entry("A12", 20, { stay: { location } }));
    expect([back.unit, back.bed, back.locations.length]).toEqual(["ED", "1", 1]);
  });

  it("takes back one transfer only, although the cancellation is written twice", () => {
    const further = entry("A02", 15, { stay: { location: at("6E", "7") } });
    const cancel = entry("A12", 20, { stay: { location: at("5W", "12") } });
    const stay = stayOf(admit, toWard, further, cancel, { ...cancel, key: "again", messageKey: "again" });
    expect([stay.unit, stay.bed]).toEqual(["5W", "12"]);
  });

  it("takes back a bed that was corrected after the transfer together with the transfer", () => {
    const corrected = entry("A08", 15, { stay: { location: at("5W", "13") } });
    const back = stayOf(admit, toWard, corrected, entry("A12", 20, { stay: { location: at("5W", "13") } }));
    expect([back.unit, back.bed, back.locations.length]).toEqual(["ED", "1", 1]);
  });

  it("tells a move to another room or building from no move", () => {
    const room = { ...at("ED", "1"), room: { set: "R2" } } as const;
    const building = { ...at("ED", "1"), facility: { set: "NORTH" } } as const;
    expect(stayOf(admit, entry("A02", 10, { stay: { location: room } }))).toMatchObject({
      room: "R2",
      bed: "1",
    });
    expect(stayOf(admit, entry("A02", 10, { stay: { location: building } })).locations).toHaveLength(2);
    expect(stayOf(admit, entry("A02", 10, { stay: { location: at("ED", "1") } })).locations).toHaveLength(1);
  });

  it("finds the former bed in the transfer itself when that is all we have heard", () => {
    const transfer = entry("A02", 10, { stay: { location: at("5W", "12"), priorLocation: at("ED", "9") } });
    expect(stayOf(transfer)).toMatchObject({ state: "open", unit: "5W" });
    expect(stayOf(transfer, entry("A12", 20))).toMatchObject({
      unit: "ED",
      bed: "9",
      locations: [{ from: minute(10), by: "arrival" }],
    });
  });

  it("believes a third place, and says when there was no transfer to take back", () => {
    const elsewhere = entry("A12", 20, { stay: { location: at("OR") } });
    const third = [{ unit: "ED" }, { unit: "OR", from: minute(20), by: "update" }];
    expect(stayOf(admit, toWard, elsewhere).locations).toMatchObject(third);
    expect(stayOf(admit, elsewhere).locations).toMatchObject(third);
    expect(stayOf(admit, entry("A12", 20))).toMatchObject({
      unit: "ED",
      flags: ["cancelled transfer not known"],
    });
  });

  it("keeps the order of what happened when a transfer arrives late", () => {
    const further = entry("A02", 15, { stay: { location: at("6E") } });
    expect(stayOf(admit, further, toWard).locations.map(({ unit }) => unit)).toEqual(["ED", "5W", "6E"]);
  });
});

describe("leave of absence", () => {
  const gone = entry("A21", 20);
  it("goes out and comes back", () => {
    expect(stayOf(admit, gone)).toMatchObject({ state: "on leave", onLeaveSince: minute(20) });
    expect(stayOf(admit, gone, entry("A22", 30))).toMatchObject({ state: "open", onLeaveSince: undefined });
  });

  it("takes back the leave, or the return", () => {
    expect(stayOf(admit, gone, entry("A52", 30))).toMatchObject({ state: "open", onLeaveSince: undefined });
    expect(stayOf(admit, gone, entry("A22", 30), entry("A53", 40))).toMatchObject({
      state: "on leave",
      onLeaveSince: minute(20),
    });
  });

  it("may end in a departure", () => {
    expect(stayOf(admit, gone, discharge)).toMatchObject({ state: "departed", onLeaveSince: undefined });
  });
});
