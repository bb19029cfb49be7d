import { people, today } from "../../src/bridge/people/contract.ts";
import { ask } from "./support/api.ts";
import {
  boardLines,
  crossesWith,
  isAskedFor,
  journeyOf,
  letGo,
  offerCard,
  offerOf,
  opensWholeBoard,
  ownPageOf,
  someoneIsOnTheWay,
} from "./support/crossing.ts";
import { arrives, somebodyNew } from "./support/hospital.ts";
import { expect, test } from "./support/story.ts";

test.describe("S2.1 not now, not me, not this peer", () => {
  test("“Not now” to an offer without a name takes the card away, asks nothing, and looks like any other reason", async ({
    cast,
  }) => {
    const patient = await arrives();
    const [maya, joan, noor] = await Promise.all([
      cast.comesIn("maya"),
      cast.comesIn("joan"),
      cast.comesIn("noor"),
    ]);
    await isAskedFor(maya, patient);
    const journeyId = await journeyOf(joan, patient);
    const card = await offerCard(noor, journeyId);
    await card.getByRole("button", { name: "Not now" }).click();
    await expect(async () => {
      const { offers } = await ask(noor.request, today);
      expect(offers.map((offer) => offer.journeyId)).not.toContain(journeyId);
    }).toPass();
    await expect(noor.getByRole("alertdialog")).toHaveCount(0);

    // The coordinator sees the same of one who passed and of one who is off.
    const line = (await boardLines(joan)).find((one) => one.journeyId === journeyId);
    const noors = line?.candidates.find(({ firstName }) => firstName === "Noor");
    const theos = line?.candidates.find(({ firstName }) => firstName === "Théo");
    expect(noors?.available).toBe(false);
    expect(Object.keys(noors ?? {})).toEqual(Object.keys(theos ?? {}));
    expect(noors?.because).toEqual(theos?.because);
  });

  test("“Not me” asks for no reason; the person is gone from list, address and offers for good", async ({
    cast,
  }) => {
    const patient = await arrives();
    const { peer: dee, personId } = await someoneIsOnTheWay(cast, patient, "dee");
    await dee.goto(`/people/${personId}`);
    await dee.getByText("More", { exact: true }).click();
    await dee.getByRole("button", { name: "Not me" }).click();
    const question = dee.getByRole("alertdialog");
    await expect(question).toContainText("No reason is asked, and none is kept.");
    await expect(question.getByRole("textbox")).toHaveCount(0);
    await question.getByRole("button", { name: "Not me" }).click();
    await expect(dee.getByText("Thank you for saying so. It is done.")).toBeVisible();
    await expect(dee).toHaveURL(/\/today$/);

    await dee.goto("/people");
    await expect(dee.getByRole("heading", { level: 1, name: "My people" })).toBeVisible();
    await expect(dee.getByRole("link", { name: "Tom" })).toBeVisible();
    await expect(dee.getByText(patient.name)).toHaveCount(0);

    const main = dee.getByRole("main");
    await dee.goto(`/people/${personId}`);
    await expect(main).toContainText("Both look the same");
    const gone = (await main.textContent()) ?? "";
    await dee.goto(`/people/01990000-0000-7000-8000-${patient.record.slice(1).padStart(12, "0")}`);
    await expect(main).toHaveText(gone);
    expect(gone).not.toContain(patient.name);

    // Offered on at once, and never again to the same peer.
    const [joan, noor] = [await cast.comesIn("joan"), await cast.comesIn("noor")];
    const journeyId = await journeyOf(joan, patient);
    await offerOf(noor, journeyId);
    const { offers } = await ask(dee.request, today);
    expect(offers.map((offer) => offer.journeyId)).not.toContain(journeyId);
  });

  test("“Someone else” on the person’s own page: gone for that peer at once, and nobody says why", async ({
    cast,
  }) => {
    const patient = await arrives();
    const onTheWay = await crossesWith(cast, patient, "noor");
    const own = await ownPageOf(cast, onTheWay);
    await own.getByRole("link", { name: "Someone else, not Noor" }).click();
    await expect(own.getByText("No reason is asked.")).toBeVisible();
    await expect(own.getByRole("textbox")).toHaveCount(0);
    await own.getByRole("button", { name: "Yes, someone else" }).click();
    await expect(own.getByRole("status")).toContainText("Done. Someone else is being asked.");

    const { peer: noor, personId } = onTheWay;
    await noor.goto(`/people/${personId}`);
    await expect(noor.getByRole("heading", { name: "Nothing here for you" })).toBeVisible();
    const { people: hers } = await ask(noor.request, people);
    expect(hers.map((person) => person.nameUsed)).not.toContain(patient.name);

    const joan = await cast.comesIn("joan");
    await opensWholeBoard(joan);
    const card = joan.getByRole("listitem").filter({ has: joan.getByText(patient.name) });
    await expect(card).toContainText("Needs a new peer");
    await own.goto("/p/sure/stop");
    await own.getByRole("button", { name: "Yes, stop" }).click();
    await expect(own.getByRole("status")).toContainText("It is stopped.");
  });
});

test.describe("S2.2 from then on the person does not exist for that peer", () => {
  test("also when someone else goes: not on Today, nor at any address", async ({ cast }) => {
    const patient = await arrives(somebodyNew("4S"));
    const { peer: dee, personId } = await someoneIsOnTheWay(cast, patient, "dee");
    await dee.goto(`/people/${personId}`);
    await dee.getByText("More", { exact: true }).click();
    await dee.getByRole("button", { name: "Not me" }).click();
    await dee.getByRole("alertdialog").getByRole("button", { name: "Not me" }).click();
    await expect(dee.getByText("Thank you for saying so. It is done.")).toBeVisible();

    const [joan, noor] = [await cast.comesIn("joan"), await cast.comesIn("noor")];
    const card = await offerCard(noor, await journeyOf(joan, patient));
    await card.getByRole("button", { name: "I can meet them" }).click();
    await expect(noor.getByRole("heading", { level: 1, name: patient.name })).toBeVisible();
    await dee.goto("/today");
    await expect(dee.getByRole("heading", { name: "Today’s people" })).toBeVisible();
    await expect(dee.getByText(patient.name)).toHaveCount(0);
    await dee.goto(`/people/${personId}/log`);
    await expect(dee.getByRole("heading", { name: "Nothing here for you" })).toBeVisible();
    await letGo({ peer: noor, personId: noor.url().split("/").at(-1) ?? "" });
  });
});

test.describe("S2.3 the person can close everything to anyone", () => {
  test("a peer who looked is closed out from “Who looked”, at once", async ({ cast }) => {
    const patient = await arrives();
    const onTheWay = await crossesWith(cast, patient, "noor");
    const { peer: noor, personId } = onTheWay;
    await noor.goto(`/people/${personId}`);
    await expect(noor.getByRole("heading", { level: 1, name: patient.name })).toBeVisible();
    const own = await ownPageOf(cast, onTheWay);
    await own.getByRole("link", { name: "See the list" }).click();
    await own.getByRole("link", { name: "Close everything to Noor" }).click();
    await expect(own.getByText("No reason is asked.")).toBeVisible();
    await own.getByRole("button", { name: "Yes, close it" }).click();
    await expect(own.getByRole("status")).toContainText("They see nothing any more.");

    await noor.reload();
    await expect(noor.getByRole("heading", { name: "Nothing here for you" })).toBeVisible();
    await own.goto("/p/looked");
    await expect(own.getByText("Sees nothing any more, and is not asked again.")).toBeVisible();
    await own.goto("/p/sure/stop");
    await own.getByRole("button", { name: "Yes, stop" }).click();
    await expect(own.getByRole("status")).toContainText("It is stopped.");
  });
});

test.describe("S2.4 the board says the same for every reason", () => {
  test("whoever cannot go is “not available for this one”, and no pass is counted", async ({ cast }) => {
    const patient = await arrives();
    const { peer: dee, personId } = await someoneIsOnTheWay(cast, patient, "dee");
    await dee.goto(`/people/${personId}`);
    await dee.getByText("More", { exact: true }).click();
    await dee.getByRole("button", { name: "Not me" }).click();
    await dee.getByRole("alertdialog").getByRole("button", { name: "Not me" }).click();
    await expect(dee.getByText("Thank you for saying so. It is done.")).toBeVisible();

    const joan = await cast.comesIn("joan");
    await opensWholeBoard(joan);
    const card = joan
      .getByRole("listitem")
      .filter({ has: joan.getByRole("heading", { name: patient.name }) });
    const candidates = card.getByRole("group");
    if (!(await candidates.getByRole("list").isVisible())) await candidates.getByText(/could go/).click();
    const lineFor = (name: string) => candidates.getByRole("listitem").filter({ hasText: name });
    // Dee closed the pair; Théo is off; Joan carries as many as she can: one line, by name, says it of all of them.
    for (const name of ["Dee", "Théo", "Joan"])
      await expect(lineFor(name)).toHaveText(/^Not available for this one: [\p{L}, ]+$/u);
    expect(JSON.stringify(await boardLines(joan))).not.toMatch(/pass|refus|declin|not now|not me/i);
  });
});
