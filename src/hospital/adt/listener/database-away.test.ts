import { expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { makeWorld } from "../../../../test/support/world.ts";
import { connect, type Database, urlFor } from "../../../platform/database/index.ts";
import { hospitalOf, rowsOf } from "../fixtures/hospital.ts";
import { openWire, saidIn } from "../fixtures/wire.ts";
import { startMllpListener } from "./listener.ts";

const made = testDatabase();

test("while the database is away the sender is asked to try again; when it is back nothing is lost or doubled", async () => {
  const hospital = hospitalOf(made, await makeWorld(made));
  const url = urlFor("app", made.adminUrl);
  const nowhere = new URL(url);
  nowhere.port = "1";
  const here = connect(url);
  const away = connect(nowhere.href);
  let isAway = false;
  const troubles: string[] = [];
  const database: Database = {
    get kysely() {
      return isAway ? away.kysely : here.kysely;
    },
    get pool() {
      return isAway ? away.pool : here.pool;
    },
    close: here.close,
  };
  const services = { ...made.services, database };
  const listener = await startMllpListener({ services, port: 0, onTrouble: (what) => troubles.push(what) });
  const wire = await openWire(listener.port);
  const message = hospital.message({ id: "1", unit: "6N" });

  expect(saidIn(await wire.send(hospital.message({ id: "0", unit: "6N", visit: "V0" })))).toBe("AA|0");
  isAway = true;
  const answer = await wire.send(message);
  expect(saidIn(answer)).toBe("AE|1");
  expect(answer).not.toContain("Camille");
  isAway = false;
  expect(saidIn(await wire.send(message))).toBe("AA|1");
  expect((await rowsOf(made, hospital.who)).entries).toHaveLength(2);
  expect(troubles).toEqual(["message not stored"]);
  expect(listener.counters).toMatchObject({ accepted: 2, tryAgain: 1, refused: 0 });

  wire.close();
  await listener.close();
  await Promise.all([here.close(), away.close()]);
});
