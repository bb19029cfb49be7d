import { expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { makeWorld } from "../../../test/support/world.ts";
import { act } from "../database/index.ts";
import { recordLooks } from "./record-looks.ts";

const made = testDatabase();
const tom = "0192f000-0000-7000-8000-0000000000a1";
const rae = "0192f000-0000-7000-8000-0000000000a2";

test("a screen that asks again by itself is one look; another person, thing, reader or time is another", async () => {
  const world = await makeWorld(made);
  const [dee, amir] = [await world.hire("Dee", ["peer"]), await world.hire("Amir", ["peer"])];
  const look = (who: typeof dee, personIds: string[], items: ["name-used"] | ["name-used", "where-now"]) =>
    act(made.database, who, made.now, async (acting) =>
      recordLooks(acting, [{ personIds, items }], "supports this person"),
    );
  const count = async () =>
    (
      await act(made.database, world.system, made.now, ({ db }) =>
        db.selectFrom("auditEvent").select("eventId").where("action", "=", "look").execute(),
      )
    ).length;

  await look(dee, [tom], ["name-used"]);
  await look(dee, [tom], ["name-used"]);
  expect(await count()).toBe(1);
  await look(dee, [tom, rae], ["name-used"]);
  expect(await count()).toBe(2);
  await look(dee, [tom], ["name-used", "where-now"]);
  await look(amir, [tom], ["name-used"]);
  expect(await count()).toBe(4);
  made.now = new Date(made.now.getTime() + 5 * 60_000);
  await look(dee, [tom], ["name-used"]);
  expect(await count()).toBe(5);
  await look(dee, [], ["name-used"]);
  expect(await count()).toBe(5);
});
