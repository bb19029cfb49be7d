import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { logContact } from "../../src/bridge/people/contract.ts";
import { ask } from "./support/api.ts";
import { crossesWith, letGo, lineOf } from "./support/crossing.ts";
import { arrives, hoursAgo, messageOf, type Patient, send, somebodyNew } from "./support/hospital.ts";
import { eventually, expect, test } from "./support/story.ts";

/** What a peer's Today says of someone: in the list of people, and under "Needs you". */
const onTheList = (peer: Page, { name }: Patient) => peer.getByRole("listitem").filter({ hasText: name });
const underNeedsYou = (peer: Page, { name }: Patient) => peer.getByRole("article").filter({ hasText: name });

async function opensToday(peer: Page): Promise<void> {
  await peer.goto("/today");
  await expect(peer.getByRole("heading", { name: "Today’s people" })).toBeVisible();
}

test.describe("S6.2 any leaving, planned or not, starts the check-ins at that moment", () => {
  for (const [how, disposition] of [
    ["as planned", "01"],
    ["early, against advice", "07"],
  ] as const)
    test(`someone who left ${how}: their peer’s Today says what comes next`, async ({ cast }) => {
      const patient = await arrives();
      const onTheWay = await crossesWith(cast, patient);
      const { peer: noor, personId } = onTheWay;
      await opensToday(noor);
      await expect(onTheList(noor, patient)).toContainText("6 North");
      await expect(onTheList(noor, patient)).not.toContainText("check-in");

      expect(await send(messageOf(patient, "A03", { disposition }))).toBe("AA");
      await eventually(noor, async (patience) => {
        await expect(onTheList(noor, patient)).toContainText("After hospital", patience);
        await expect(onTheList(noor, patient)).toContainText("24-hour check-in tomorrow", patience);
      });
      await noor.goto(`/people/${personId}`);
      await expect(noor.getByRole("figure").first()).toBeVisible();
      await expect(noor.getByText(/^Support runs until/)).toBeVisible();
      await letGo(onTheWay);
    });

  test("the ladder hangs on the moment of leaving, not on the message that came late", async ({ cast }) => {
    const patient = await arrives(somebodyNew("6N", hoursAgo(72)));
    const onTheWay = await crossesWith(cast, patient);
    const { peer: noor } = onTheWay;
    expect(await send(messageOf(patient, "A03", { disposition: "07", at: hoursAgo(26) }))).toBe("AA");
    await opensToday(noor);
    await eventually(noor, async (patience) => {
      await expect(underNeedsYou(noor, patient)).toContainText("24-hour check-in", patience);
      await expect(underNeedsYou(noor, patient)).toContainText("Overdue", patience);
      await expect(underNeedsYou(noor, patient)).toContainText("Not tried yet.", patience);
    });
    await letGo(onTheWay);
  });
});

test.describe("S6.3 mistakes, echoes and latecomers", () => {
  test("a cancelled discharge puts everything back, and what was done stays", async ({ cast }) => {
    const patient = await arrives();
    const onTheWay = await crossesWith(cast, patient);
    const { peer: noor, personId } = onTheWay;
    const maya = await cast.comesIn("maya");
    const body = { contactId: randomUUID(), at: new Date().toISOString(), outcome: "reached" };
    await ask(noor.request, logContact, { params: { personId }, body });

    await send(messageOf(patient, "A03", { disposition: "01" }));
    await opensToday(noor);
    await eventually(noor, (patience) =>
      expect(onTheList(noor, patient)).toContainText("24-hour check-in", patience),
    );
    expect(await lineOf(maya, patient)).toBeUndefined();

    expect(await send(messageOf(patient, "A13"))).toBe("AA");
    await eventually(noor, async (patience) => {
      await expect(onTheList(noor, patient)).toContainText("6 North", patience);
      await expect(onTheList(noor, patient)).not.toContainText("check-in", patience);
    });
    expect(await lineOf(maya, patient)).toMatchObject({ bed: patient.bed });
    await noor.goto(`/people/${personId}`);
    await expect(noor.getByText(`bed ${patient.bed}`)).toBeVisible();
    await expect(noor.getByText(/^Support runs until/)).toHaveCount(0);
    await expect(noor.getByRole("heading", { name: "Between us" })).toBeVisible();
    await expect(noor.getByText("Nothing written down yet. That is fine.")).toHaveCount(0);
    await letGo(onTheWay);
  });

  test("the same message twice, and again under another number, changes nothing", async ({ cast }) => {
    const patient = await arrives();
    const onTheWay = await crossesWith(cast, patient);
    const { peer: noor } = onTheWay;
    const at = new Date();
    const leaving = messageOf(patient, "A03", { disposition: "01", at });
    expect(await send(leaving)).toBe("AA");
    await opensToday(noor);
    await eventually(noor, (patience) =>
      expect(onTheList(noor, patient)).toContainText("24-hour check-in", patience),
    );
    const before = (await onTheList(noor, patient).textContent()) ?? "";

    expect(await send(leaving)).toBe("AA");
    expect(await send(messageOf(patient, "A03", { disposition: "01", at }))).toBe("AA");
    // The admission once more, as an engine resends a whole day after a failure.
    expect(await send(messageOf(patient, "A01", { at: patient.admittedAt }))).toBe("AA");
    await noor.reload();
    await expect(onTheList(noor, patient)).toHaveText(before);
    await letGo(onTheWay);
  });

  test("a transfer that comes after the discharge it went before moves nobody back", async ({ cast }) => {
    const patient = await arrives(somebodyNew("6N", hoursAgo(20)));
    const onTheWay = await crossesWith(cast, patient);
    const { peer: noor } = onTheWay;
    await send(messageOf(patient, "A03", { disposition: "01" }));
    await opensToday(noor);
    await eventually(noor, (patience) =>
      expect(onTheList(noor, patient)).toContainText("After hospital", patience),
    );
    const elsewhere = { ...patient, ward: "4S", bed: "77" } as const;
    expect(await send(messageOf(elsewhere, "A02", { at: hoursAgo(5) }))).toBe("AA");
    await noor.reload();
    await expect(onTheList(noor, patient)).toContainText("After hospital");
    await expect(onTheList(noor, patient)).toContainText("24-hour check-in tomorrow");
    await letGo(onTheWay);
  });

  test("a discharge that overtook its admission: they left, and are not asked for on the ward", async ({
    cast,
  }) => {
    const patient = somebodyNew("6N", hoursAgo(6));
    expect(await send(messageOf(patient, "A03", { disposition: "01", at: hoursAgo(1) }))).toBe("AA");
    expect(await send(messageOf(patient, "A01", { at: patient.admittedAt }))).toBe("AA");
    const maya = await cast.comesIn("maya");
    await maya.goto("/ward");
    await eventually(maya, async (patience) => {
      const row = maya.getByRole("row").filter({ hasText: patient.name });
      await expect(row).toContainText("left", patience);
      await expect(row.getByRole("button")).toHaveCount(0, patience);
    });
    expect(await lineOf(maya, patient)).toBeUndefined();
  });
});
