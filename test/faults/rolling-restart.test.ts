import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import type { PersonRef } from "../../src/bridge/journey/index.ts";
import { hospitalOf, rowsOf, type Told } from "../../src/hospital/adt/fixtures/hospital.ts";
import { build } from "../../src/platform/command/build.ts";
import { keyStoreUrl } from "../../src/platform/sealing/index.ts";
import { startSession } from "../support/app.ts";
import { testDatabase } from "../support/database.ts";
import { crossing } from "../support/people.ts";
import { within } from "../support/people-rows.ts";
import { makeWorld } from "../support/world.ts";
import { type Balancer, openBalancer } from "./rolling/balancer.ts";
import { hospitalSends, peersWork } from "./rolling/load.ts";
import { type Serving, startServing } from "./rolling/serving.ts";

const made = testDatabase();
const running = new Set<Serving>();
let environment: Record<string, string>;
let balancer: Balancer;
let hospital: Told;
let people: PersonRef[];
let peers: { readonly cookie: string; readonly personId: string }[];

beforeAll(async () => {
  await build({ say: () => {} });
  made.now = new Date();
  const folder = await mkdtemp(join(tmpdir(), "footbridge-rolling-"));
  const key = join(folder, "programme.key");
  await writeFile(key, `${Buffer.alloc(32, 7).toString("base64")}\n`, { mode: 0o600 });
  environment = {
    DATABASE_URL: made.adminUrl,
    FOOTBRIDGE_KEYS_URL: keyStoreUrl(inject("templateUrl")),
    FOOTBRIDGE_DATA: folder,
    FOOTBRIDGE_KEY_FILE: key,
    FOOTBRIDGE_GRACE_SECONDS: "1",
  };
});
afterAll(() => rm(environment.FOOTBRIDGE_DATA ?? "", { recursive: true, force: true }));

beforeEach(async () => {
  const world = await makeWorld(made);
  hospital = hospitalOf(made, world);
  people = [];
  peers = [];
  for (const name of ["Dee", "Amir", "Noor", "Kit"]) {
    const peer = await world.hire(name, ["peer"]);
    const person = await crossing(made, world, peer);
    people.push(person);
    peers.push({ cookie: await startSession(made, peer), personId: person.personId });
  }
  balancer = await openBalancer();
});
afterEach(async () => {
  await Promise.all([...running].map((server) => end(server, "SIGKILL")));
  await balancer.close();
});

const start = async (): Promise<Serving> => {
  const server = await startServing(environment);
  running.add(server);
  return server;
};
const end = (server: Serving, signal: "SIGTERM" | "SIGKILL") => {
  running.delete(server);
  return server.end(signal);
};
const contacts = async () =>
  (
    await Promise.all(
      people.map((ref) =>
        within(made, ref, async ({ db }) => db.selectFrom("contact").select("contactId").execute()),
      ),
    )
  )
    .flat()
    .map(({ contactId }) => contactId);

test("two servers are replaced one after the other under load: no request fails, nothing written is lost or doubled", async () => {
  const [first, second] = await Promise.all([start(), start()]);
  await balancer.among([first, second]);
  const work = peersWork(balancer.url, peers);
  const messages = hospitalSends(balancer.mllpPort, (index) =>
    hospital.message({ id: `${index}`, visit: `V${index}`, record: `${index}`, unit: "6N" }),
  );
  await wait(1_000);
  expect(await end(first, "SIGTERM")).toBe(0);
  const third = await start();
  await balancer.among([second, third]);
  await wait(500);
  expect(await end(second, "SIGTERM")).toBe(0);
  await balancer.among([third, await start()]);
  await wait(1_000);

  const said = await messages.stop();
  const { answered, failed, written } = await work.stop();
  expect(failed).toEqual({});
  expect(answered).toBeGreaterThan(300);
  expect((await contacts()).sort()).toEqual([...written].sort());

  expect(said.length).toBeGreaterThan(10);
  expect(said).toEqual(said.map((_, index) => `AA|${index}`));
  expect((await rowsOf(made, hospital.who)).stays).toHaveLength(said.length);
  await expect.poll(jobsDue).toEqual({ due: 0, failed: 0 });
}, 120_000);

/** Jobs that should have been done by now, and jobs that once failed. */
async function jobsDue() {
  const { rows } = await sql<{ due: number; failed: number }>`
    select count(*) filter (where run_at < now())::integer as due,
      count(*) filter (where last_error is not null)::integer as failed
    from graphile_worker._private_jobs`.execute(made.database.kysely);
  return rows[0];
}

test("a server that is killed instead is noticed, so the test above can fail; what was acknowledged is there", async () => {
  const [first, second] = await Promise.all([start(), start()]);
  await balancer.among([first, second]);
  const work = peersWork(balancer.url, peers);
  await wait(500);
  await end(first, "SIGKILL");
  await wait(500);
  const { failed, written } = await work.stop();
  expect(failed[502]).toBeGreaterThan(0);
  expect(await contacts()).toEqual(expect.arrayContaining([...written]));
}, 120_000);
