import { v7 as uuidv7 } from "uuid";
import { sealIdentity } from "../../src/hospital/stays/index.ts";
import { act } from "../../src/platform/database/index.ts";
import type { TestDatabase } from "./database.ts";
import type { Unit, World } from "./world.ts";

/** Someone lies on this ward since now; nobody is asked for. `record` is the hospital's number for them. */
export async function openStay(
  made: TestDatabase,
  { hospitalId }: World,
  { unitId }: Unit,
  record?: string,
): Promise<string> {
  const stayId = uuidv7();
  const key = await made.keys.create();
  const row = { hospitalId, stayId };
  const identity = {
    nameUsed: "Maya",
    legalName: { family: "Stone", given: "" },
    birthYear: 1980,
    recordNumbers: [],
    visitNumber: stayId,
  };
  await act(made.database, { kind: "hospital", hospitalId }, made.now, async ({ db }) => {
    await db
      .insertInto("stay")
      .values({
        ...row,
        visitHash: made.keys.fingerprint(stayId),
        recordHash: record ? made.keys.fingerprint(record) : null,
        class: "inpatient",
        state: "open",
        unitId,
        bed: "12",
        admittedAt: made.now,
        lastEventAt: made.now,
      })
      .execute();
    await db
      .insertInto("stayIdentity")
      .values({ ...row, keyId: key.keyId, sealed: sealIdentity(key, stayId, identity) })
      .execute();
  });
  return stayId;
}
