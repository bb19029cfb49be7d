import { beforeAll, describe, expect, test } from "vitest";
import type { RestoreReport } from "../../src/platform/backup/index.ts";
import { gatherMigrations } from "../../src/platform/database/index.ts";
import { prepare } from "../../src/platform/runtime/index.ts";
import { keptVersions, unpackVersion } from "./kept-version.ts";
import { ask, type Place, places, restoreInto } from "./places.ts";
import { running } from "./running.ts";

const there = places();

describe.each(keptVersions)("a programme of version %s, brought to this version,", (version) => {
  let place: Place;
  let report: RestoreReport;
  let then: Date;
  beforeAll(async () => {
    place = await there.make();
    report = await restoreInto(place, await unpackVersion(version, place.folder));
    then = new Date(report.takenAt);
  }, 300_000);

  test("has run every migration of today, those it lacked among them", async () => {
    const done = await ask<{ name: string }>(
      place.adminUrl,
      "select name from migrations.done order by number",
    );
    expect(done.map(({ name }) => name)).toEqual((await gatherMigrations()).map(({ name }) => name));
    expect(report.version).toBe(version);
    expect((await prepare(place.adminUrl)).ran).toEqual([]);
  });

  test("has a whole audit, which says that it was restored", () => {
    expect(report.audit.sound).toBe(true);
    expect(report.audit.programmes).toMatchObject([{ findings: [], restores: [{ lost: null }] }]);
    expect(report.audit.programmes[0]?.events).toBeGreaterThan(300);
  });

  test("answers its peers, wards, coordinators and people; and sealed words open", async () => {
    const server = await running(place, then);
    const dee = await server.as("peer");
    expect(JSON.parse((await dee("/api/v1/today")).body)).toBeDefined();
    const { people } = JSON.parse((await dee("/api/v1/people")).body);
    expect(people.length).toBeGreaterThan(2);
    for (const { personId, nameUsed } of people) {
      expect(nameUsed).toMatch(/\S/);
      expect((await dee(`/api/v1/people/${personId}`)).status).toBe(200);
    }
    const maya = await server.as("care-team");
    const { wards } = JSON.parse((await maya("/api/v1/wards")).body);
    const { stays } = JSON.parse((await maya(`/api/v1/wards/${wards[0].unitId}/stays`)).body);
    expect(JSON.stringify(stays)).toMatch(/"nameUsed":"\S/);
    const joan = await server.as("coordinator");
    expect((await joan("/api/v1/board")).status).toBe(200);
    await server.close();
  });
});

test("a database that a newer version has used is refused by name, and nothing is done to it", async () => {
  const place = await there.make();
  await prepare(place.adminUrl);
  await ask(
    place.adminUrl,
    "insert into migrations.done (number, name, checksum) values (9001, '9001-from-later', 'x')",
  );
  const before = await ask(place.adminUrl, "select * from migrations.done order by number");
  await expect(prepare(place.adminUrl)).rejects.toMatchObject({
    name: "DatabaseTrouble",
    message: expect.stringMatching(
      /newer than this version of Footbridge, which does not know 9001-from-later/,
    ),
  });
  expect(await ask(place.adminUrl, "select * from migrations.done order by number")).toEqual(before);
});
