import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { settleRecovered } from "../../src/platform/backup/index.ts";
import { urlFor } from "../../src/platform/database/index.ts";
import { startServing } from "../faults/rolling/serving.ts";
import { ask } from "./places.ts";
import { realPostgres } from "./real-postgres.ts";
import { recoveredProgramme } from "./recovered-programme.ts";
import { running } from "./running.ts";

const bin = await realPostgres();

describe.skipIf(!bin)(
  "a database that PostgreSQL's own tools recovered to a moment before its disk died",
  () => {
    let programme: Awaited<ReturnType<typeof recoveredProgramme>>;
    beforeAll(async () => {
      programme = await recoveredProgramme(bin ?? "", (url) => vi.stubEnv("FOOTBRIDGE_KEYS_URL", url));
    }, 300_000);
    afterAll(() => programme.remove());

    const settle = () => settleRecovered({ ...programme, erasuresLost: false, clock: () => new Date() });
    const isThere = async ({ personId }: { readonly personId: string }): Promise<boolean> =>
      (await ask(programme.adminUrl, "select from person where person_id = $1", [personId])).length === 1;

    test("holds again whoever was erased after that moment, and nobody erased before", async () => {
      expect(await isThere(programme.erasedBefore)).toBe(false);
      expect(await isThere(programme.erasedAfter)).toBe(true);
    });

    test("lets no server start on it", async () => {
      const { adminUrl: DATABASE_URL, folder: FOOTBRIDGE_DATA } = programme;
      const starting = startServing({ DATABASE_URL, FOOTBRIDGE_DATA });
      await expect(starting).rejects.toThrow(
        /footbridge: The database ends at audit block \d+, .*: it was recovered to an earlier moment and not settled\. .*\n$/,
      );
    });

    test("is not settled while a server is at work on it", async () => {
      const server = new pg.Client({ connectionString: urlFor("app", programme.adminUrl) });
      await server.connect();
      await expect(settle()).rejects.toThrow(
        "A server is at work on this database. Stop every server first.",
      );
      await server.end();
    });

    test("is not settled with a key store that lacks its keys", async () => {
      const theRightOne = process.env.FOOTBRIDGE_KEYS_URL ?? "";
      vi.stubEnv("FOOTBRIDGE_KEYS_URL", await programme.emptyKeyStore());
      await expect(settle()).rejects.toThrow(/^\d+ keys that the data needs are not in the key store/);
      expect(await isThere(programme.erasedAfter)).toBe(true);
      vi.stubEnv("FOOTBRIDGE_KEYS_URL", theRightOne);
    });

    test("is settled: whoever was erased since is erased again, nobody is signed in, and the audit says what is gone", async () => {
      const report = await settle();
      expect(report.erasedAgain).toBeGreaterThan(0);
      expect(await isThere(programme.erasedAfter)).toBe(false);
      expect(report.audit.sound).toBe(true);
      const restores = report.audit.programmes[0]?.restores;
      expect(restores).toMatchObject([{ lost: null }, { lost: { from: expect.any(Number) } }]);
      expect(await ask(programme.adminUrl, "select from session where ended_at is null")).toEqual([]);
    });

    test("is settled again without harm, and then a server answers from it, with words that open", async () => {
      const report = await settle();
      expect(report).toMatchObject({ erasedAgain: 0, audit: { sound: true } });
      const server = await running(programme, programme.now);
      const { people } = JSON.parse((await (await server.as("peer"))("/api/v1/people")).body);
      expect(people.length).toBeGreaterThan(2);
      for (const { nameUsed } of people) expect(nameUsed).toMatch(/\S/);
      await server.close();
    });
  },
);
