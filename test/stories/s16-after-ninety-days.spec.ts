import { today } from "../../src/bridge/people/contract.ts";
import { ask } from "./support/api.ts";
import {
  crossesWith,
  isAskedFor,
  journeyOf,
  letGo,
  offerCard,
  offerOf,
  ownPageOf,
} from "./support/crossing.ts";
import { arrives, onceMore } from "./support/hospital.ts";
import { expect, test } from "./support/story.ts";

test.describe("S16.1 the end, and the way back", () => {
  test("thirty days before the end, the peer’s Today says so, and what to speak of", async ({ cast }) => {
    const dee = await cast.comesIn("dee");
    await dee.goto("/today");
    // Marguerite of the demo left hospital sixty days ago.
    const card = dee.getByRole("article").filter({ hasText: "Marguerite: the end is near" });
    await expect(card).toContainText("Support runs until");
    await expect(card).toContainText("Say what ends, what stays open, and who is there next.");
    await card.getByRole("link", { name: "Open" }).click();
    await expect(dee.getByRole("heading", { level: 1, name: "Marguerite" })).toBeVisible();
    await expect(dee.getByText(/^Support runs until/)).toBeVisible();
  });

  test("ten days before the end it is said once more, although it was said on day 60", async ({ cast }) => {
    const kit = await cast.comesIn("kit");
    await kit.goto("/today");
    // Winifred of the demo left hospital eighty days ago, and was met four days ago.
    const card = kit.getByRole("article").filter({ hasText: "Winifred: the end is near" });
    await expect(card).toContainText("Support runs until");
    await expect(card).toContainText("Say what ends, what stays open, and who is there next.");
    await card.getByRole("link", { name: "Open" }).click();
    await expect(kit.getByRole("heading", { level: 1, name: "Winifred" })).toBeVisible();
    const until = new Intl.DateTimeFormat("en-CA", {
      ...{ timeZone: "America/Toronto", day: "numeric", month: "short" },
    }).formatToParts(Date.now() + 10 * 86_400_000);
    const part = (type: string) => until.find((one) => one.type === type)?.value ?? "?";
    await expect(kit.getByText(/^Support runs until/)).toContainText(part("day"));
  });

  test("finishing together says first what stays: seven days to read, everything the person’s, a way back", async ({
    cast,
  }) => {
    const patient = await arrives();
    const onTheWay = await crossesWith(cast, patient);
    const { peer: noor, personId } = onTheWay;
    const own = await ownPageOf(cast, onTheWay);
    await noor.goto(`/people/${personId}`);
    await noor.getByText("More", { exact: true }).click();
    await noor.getByRole("button", { name: "Finish together" }).click();
    const question = noor.getByRole("alertdialog");
    await expect(question).toContainText("You can read for 7 more days.");
    await expect(question).toContainText("keeps everything and can come back within a year.");
    await question.getByRole("button", { name: "Finish", exact: true }).click();
    await expect(question).toBeHidden();
    await expect(noor.getByRole("link", { name: "Log a contact" })).toHaveCount(0);

    await own.reload();
    await expect(own.getByText("Your time with a peer worker is finished.")).toBeVisible();
    await expect(own.getByText("This page stays yours to read, and you can come back.")).toBeVisible();
  });

  test("back on the ward within a year and asked again: the same peer is asked first", async ({ cast }) => {
    const patient = await arrives();
    const before = await crossesWith(cast, patient, "noor");
    const { peer: noor, personId } = before;
    await noor.goto(`/people/${personId}`);
    await noor.getByText("More", { exact: true }).click();
    await noor.getByRole("button", { name: "Finish together" }).click();
    await noor.getByRole("alertdialog").getByRole("button", { name: "Finish", exact: true }).click();
    await expect(noor.getByRole("link", { name: "Log a contact" })).toHaveCount(0);

    const back = await arrives(onceMore({ ...patient, ward: "4S" }));
    const [kwame, joan, dee] = await Promise.all([
      cast.comesIn("osei"),
      cast.comesIn("joan"),
      cast.comesIn("dee"),
    ]);
    await isAskedFor(kwame, back);
    const journeyId = await journeyOf(joan, back);
    await offerOf(noor, journeyId);
    const { offers } = await ask(dee.request, today);
    expect(offers.map((offer) => offer.journeyId)).not.toContain(journeyId);

    const card = await offerCard(noor, journeyId);
    await card.getByRole("button", { name: "I can meet them" }).click();
    await expect(noor.getByRole("heading", { level: 1, name: patient.name })).toBeVisible();
    // The same person, not a second one: it goes on where it stopped.
    await expect(noor).toHaveURL(new RegExp(`/people/${personId}$`));
    await letGo(before);
  });
});
