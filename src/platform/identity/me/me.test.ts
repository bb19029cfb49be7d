import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { act } from "../../database/index.ts";
import { createApp } from "../../http/index.ts";
import { registerIdentity } from "../routes.ts";
import { browserOn } from "../testing/browser.ts";
import { password, programmeWith } from "../testing/programme.ts";

const made = testDatabase();

test("a peer sees the shift that runs: not before it begins, not once it ended, never a colleague's", async () => {
  const app = await createApp({ logLevel: "silent", trustProxy: 0 });
  registerIdentity(app, made.services);
  const { programmeId, staff } = await programmeWith(made, "peer", "coordinator");
  const startsAt = new Date("2026-11-22T16:00:00Z");
  const endsAt = new Date("2026-11-22T20:00:00Z");
  await act(made.database, { kind: "system", programmeId }, made.now, ({ db }) =>
    db
      .insertInto("shift")
      .values({
        programmeId,
        shiftId: uuidv7(),
        peerId: staff.peer,
        hospitalId: uuidv7(),
        startsAt,
        endsAt,
      })
      .execute(),
  );
  const signedIn = async (role: string) => {
    const browser = browserOn(app);
    await browser.post("session", { email: `${role}@riverside.example`, password });
    return async (at: Date) => {
      made.now = at;
      return (await browser.get("me")).json().shift;
    };
  };
  const shiftOfPeer = await signedIn("peer");
  expect(await shiftOfPeer(new Date("2026-11-22T15:59:59Z"))).toBeNull();
  expect(await shiftOfPeer(startsAt)).toEqual({
    from: startsAt.toISOString(),
    until: endsAt.toISOString(),
  });
  const shiftOfCoordinator = await signedIn("coordinator");
  expect(await shiftOfCoordinator(startsAt)).toBeNull();
  expect(await shiftOfPeer(endsAt)).toBeNull();
});
