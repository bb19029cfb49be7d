import { Hl7Message } from "@medplum/core";
import { Hl7Client } from "@medplum/hl7";
import { expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { makeWorld } from "../../../../test/support/world.ts";
import { hospitalOf, rowsOf } from "../fixtures/hospital.ts";
import { startMllpListener } from "./listener.ts";

const made = testDatabase();

test("another maker's sender understands us: its message is stored, and it finds our answer to it", async () => {
  const hospital = hospitalOf(made, await makeWorld(made));
  const listener = await startMllpListener({ services: made.services, port: 0 });
  const client = new Hl7Client({ host: "127.0.0.1", port: listener.port });
  const message = Hl7Message.parse(hospital.message({ id: "theirs", unit: "6N" }).toString());
  const answer = await client.sendAndWait(message);
  expect(answer.getSegment("MSA")?.getField(1)?.toString()).toBe("AA");
  expect(answer.getSegment("MSA")?.getField(2)?.toString()).toBe("theirs");
  expect((await rowsOf(made, hospital.who)).stays).toHaveLength(1);
  await client.close();
  await listener.close();
});
