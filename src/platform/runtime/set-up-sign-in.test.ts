import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { makeWorld, type World } from "../../../test/support/world.ts";
import { act } from "../database/index.ts";
import { setUpSignIn, signInFile } from "./set-up-sign-in.ts";

const made = testDatabase();
let world: World;
let programme = "";
const asSystem = () => ({ kind: "system", programmeId: world.programmeId }) as const;

beforeAll(async () => {
  world = await makeWorld(made);
  const found = await act(made.database, asSystem(), made.now, ({ db }) =>
    db.selectFrom("programme").select("name").where("programmeId", "=", world.programmeId).executeTakeFirst(),
  );
  programme = found?.name ?? "";
});

const setUp = (units: readonly string[], name = programme) =>
  setUpSignIn(
    made.services,
    signInFile.parse({
      programme: name,
      provider: {
        ...{
          name: "St. Anne’s",
          path: "riverside",
          issuer: "https://login.example.org",
          clientId: "footbridge",
        },
        ...{ rolesClaim: "groups", roles: [{ value: "ward", role: "care-team", units }] },
      },
    }),
  );
const saved = () =>
  act(made.database, asSystem(), made.now, ({ db }) =>
    db.selectFrom("signInProvider").select(["path"]).where("programmeId", "=", world.programmeId).execute(),
  );

test("a ward that the programme does not work with is refused by its code, and nothing is saved", async () => {
  expect(await setUp(["6N", "9X"])).toEqual({ trouble: "no such wards", codes: ["9X"] });
  expect(await saved()).toEqual([]);
});

test("a programme that is not there is refused", async () => {
  expect(await setUp([], "Elsewhere")).toEqual({ trouble: "no such programme" });
});

test("otherwise its people come in at an address of its own, and a second time changes it", async () => {
  expect(await setUp(["6N"])).toMatchObject({ programmeId: world.programmeId });
  expect(await setUp([])).toMatchObject({ address: expect.stringMatching(/\/sign-in\/with\/riverside$/) });
  expect(await saved()).toEqual([{ path: "riverside" }]);
});
