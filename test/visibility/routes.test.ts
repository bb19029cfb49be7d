import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenApp, openApp } from "../support/app.ts";
import { testDatabase } from "../support/database.ts";
import { makeWorld, type World } from "../support/world.ts";
import { type Phase, phases } from "./phases.ts";
import { type Cast, hireCast, planted, play, type Scene } from "./scene.ts";

const made = testDatabase();
const scenes = new Map<Phase, Scene>();
let world: World;
let cast: Cast;
let server: OpenApp;

beforeAll(async () => {
  world = await makeWorld(made);
  cast = await hireCast(world);
  for (const phase of phases) scenes.set(phase, await play(made, world, cast, phase));
  server = await openApp(made);
}, 120_000);
afterAll(() => server.close());

type Secret = keyof typeof planted;

/** Everything that this member of staff can read through the routes, about the person of this phase. */
async function everythingReadBy(who: keyof Cast, { ref, journeyId }: Scene): Promise<string> {
  const asker = server.as(cast[who]);
  const paths = [
    `people/${ref.personId}`,
    "today",
    "people",
    "colleagues",
    "board",
    "wards",
    `wards/${world.north.unitId}/stays`,
    `wards/${world.south.unitId}/stays`,
    "waiting-messages",
    "me",
  ];
  const answers = await Promise.all(paths.map((path) => asker.get(path)));
  const [one, ...lists] = answers.map(({ body }) => body);
  const held = await heldOnPhone(who);
  // Lists hold people of the other phases too: only what is about this one counts.
  const own = lists
    .flatMap((list) => linesOf(list))
    .concat(held)
    .filter((line) => line.includes(ref.personId) || line.includes(journeyId));
  return [answers[0]?.status === 200 ? JSON.stringify(one) : "", ...own].join("\n");
}

/** What a phone of theirs gets to hold, document by document; nobody but peers holds anything. */
async function heldOnPhone(who: keyof Cast): Promise<string[]> {
  const asker = server.as(cast[who]);
  const lease = await asker.post("device/lease", { deviceId: uuidv7() });
  if (lease.status !== 200) {
    expect([lease.status, (await asker.get("device/changes")).status]).toEqual([403, 403]);
    return [];
  }
  const { body } = await asker.get("device/changes", { "footbridge-lease": lease.body.leaseId });
  return body.documents.flatMap(({ name, data }: { name: string; data: unknown }) =>
    /^people\/./.test(name) ? [JSON.stringify(data)] : linesOf(data),
  );
}

const linesOf = (body: unknown): string[] =>
  typeof body === "object" && body !== null
    ? Object.values(body).flatMap((value) =>
        Array.isArray(value) ? value.map((line) => JSON.stringify(line)) : [],
      )
    : [];

/** Who reads which planted words through a route, and from when. Everyone and everything else: never. */
const readable: readonly {
  readonly secret: Secret;
  readonly by: keyof Cast;
  readonly in: readonly Phase[];
}[] = [
  { secret: "name", by: "dee", in: ["meeting", "peer support", "every yes given"] },
  { secret: "wish", by: "dee", in: ["meeting", "peer support", "every yes given"] },
  { secret: "only us two", by: "dee", in: ["peer support", "every yes given"] },
  { secret: "my peers", by: "dee", in: ["peer support", "every yes given"] },
  { secret: "crosses to the team", by: "dee", in: ["every yes given"] },
  { secret: "name", by: "amir", in: ["peer support", "every yes given"] },
  { secret: "my peers", by: "amir", in: ["every yes given"] },
  { secret: "crosses to the team", by: "amir", in: ["every yes given"] },
  { secret: "name", by: "joan", in: ["offered"] },
];

describe.each(phases)("%s", (phase) => {
  test.each([
    "dee",
    "amir",
    "noor",
    "bea",
    "joan",
    "maya",
    "osei",
    "evaluator",
    "luc",
    "administrator",
  ] as const)("%s", async (who) => {
    const text = await everythingReadBy(who, scenes.get(phase) as Scene);
    const expected = readable
      .filter((line) => line.by === who && line.in.includes(phase))
      .map(({ secret }) => secret);
    const read = (Object.keys(planted) as Secret[]).filter((secret) => text.includes(planted[secret]));
    expect(read.toSorted()).toEqual(expected.toSorted());
  });
});

test("a person whom one may not see and a person who never was give the same answer, byte for byte", async () => {
  const scene = scenes.get("peer support") as Scene;
  const asker = server.as(cast.noor);
  const hidden = await asker.get(`people/${scene.ref.personId}`);
  const missing = await asker.get("people/0192f000-0000-7000-8000-00000000dead");
  expect(hidden).toEqual(missing);
  expect(hidden.status).toBe(404);
});

test("the ward's list stays with the ward, and ends with the block", async () => {
  const names = async (who: keyof Cast, unitId: string) =>
    JSON.stringify((await server.as(cast[who]).get(`wards/${unitId}/stays`)).body);
  expect(await names("maya", world.north.unitId)).toContain(planted.legal);
  expect(await names("osei", world.north.unitId)).not.toContain(planted.legal);
  const blocked = scenes.get("blocked by the person") as Scene;
  expect(await names("maya", world.north.unitId)).not.toContain(blocked.stayId);
});
