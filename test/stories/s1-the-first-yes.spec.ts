import type { Locator, Page } from "@playwright/test";
import { wardList } from "../../src/bridge/invitation/contract.ts";
import { board } from "../../src/bridge/matching/contract.ts";
import { nothingWritten, offerPreview, onePerson } from "../../src/bridge/people/contract.ts";
import { ask } from "./support/api.ts";
import {
  crossesWith,
  isAskedFor,
  journeyOf,
  letGo,
  lineOf,
  nameOf,
  offerCard,
  opensWholeBoard,
  ownPageOf,
  someoneIsOnTheWay,
  step,
} from "./support/crossing.ts";
import { arrives, messageOf, send, somebodyNew, wardCodeOf } from "./support/hospital.ts";
import { eventually, expect, test } from "./support/story.ts";
import { askedEarlier } from "./support/time.ts";

const rowOf = (ward: Page, name: string): Locator => ward.getByRole("row").filter({ hasText: name });

test.describe("S1.1 the hospital says who is there", () => {
  test("an admission stands on the ward’s list within a second, and nobody typed it", async ({ cast }) => {
    const patient = somebodyNew("6N", new Date());
    const maya = await cast.comesIn("maya");
    await maya.goto("/ward");
    await expect(maya.getByRole("heading", { level: 1, name: "6 North" })).toBeVisible();
    await expect(rowOf(maya, patient.name)).toHaveCount(0);

    expect(await send(messageOf(patient, "A01"))).toBe("AA");
    const taken = Date.now();
    expect(await lineOf(maya, patient)).toMatchObject({ bed: patient.bed });
    expect(Date.now() - taken).toBeLessThan(1_000);

    await maya.reload();
    await expect(rowOf(maya, patient.name)).toContainText(patient.bed);
    await expect(rowOf(maya, patient.name)).not.toContainText(patient.family);
  });
});

test.describe("S1.2 asking for a peer", () => {
  test("a nurse asks with three fields and five actions, after the person’s own yes", async ({ cast }) => {
    const patient = await arrives();
    const { name } = patient;
    const maya = await cast.comesIn("maya");
    await maya.goto("/ward");
    let actions = 0;
    const act = async (done: Promise<unknown>) => {
      actions += 1;
      await done;
    };

    await act(maya.getByRole("button", { name: `Ask for a peer for ${name}` }).click());
    const panel = maya.getByRole("region", { name: `A peer for ${name}` });
    await expect(panel.getByRole("group")).toHaveCount(1);
    await expect(panel.getByRole("combobox")).toHaveCount(1);
    await expect(panel.getByRole("textbox")).toHaveCount(1);
    for (const answer of await panel.getByRole("radio").all()) await expect(answer).not.toBeChecked();

    await act(panel.getByText("Yes, and I may see how it goes").click());
    await act(panel.getByLabel("Best time").selectOption("Afternoon"));
    await act(panel.getByLabel(`Anything ${name} wants in a peer?`).fill("Someone quiet"));
    await act(panel.getByRole("button", { name: /^Send/ }).click());

    await expect(maya.getByRole("heading", { name: "Sent. Thank you for asking." })).toBeVisible();
    await expect(maya.getByText(`Tell ${name}: a peer comes`)).toBeVisible();
    expect(actions).toBeLessThanOrEqual(5);
  });

  test("without the person’s own answer nothing is sent", async ({ cast }) => {
    const patient = await arrives();
    const maya = await cast.comesIn("maya");
    await maya.goto("/ward");
    await maya.getByRole("button", { name: `Ask for a peer for ${patient.name}` }).click();
    await maya.getByRole("button", { name: /^Send/ }).click();
    await expect(maya.getByRole("alert")).toContainText("Only their own yes sends a peer.");
    expect((await lineOf(maya, patient))?.peer).toBeNull();
  });

  test("a no is noted for this ward only, and can become a yes", async ({ cast }) => {
    const patient = await arrives();
    const maya = await cast.comesIn("maya");
    await maya.goto("/ward");
    await maya.getByRole("button", { name: `Ask for a peer for ${patient.name}` }).click();
    await maya.getByRole("button", { name: "They said no" }).click();
    await expect(rowOf(maya, patient.name)).toContainText("Said no, asked today");
    await expect(rowOf(maya, patient.name).getByRole("button", { name: "They said yes now" })).toBeVisible();
  });

  test("a ward without accounts asks with its printed code, and the page shows nothing back", async ({
    cast,
  }) => {
    const patient = await arrives(somebodyNew("4S"));
    const joan = await cast.comesIn("joan");
    const anyone = await cast.someoneElse();
    await anyone.goto("/w");
    await anyone.getByLabel("Code").fill((await wardCodeOf(joan.request, "4S")).toLowerCase());
    await anyone.getByRole("button", { name: "Go on" }).click();
    await expect(anyone.getByRole("heading", { name: "Ask for a peer worker" })).toBeVisible();
    await expect(anyone.getByRole("radio", { checked: true })).toHaveCount(0);
    await anyone.getByLabel("For someone who said yes").check();
    await anyone.getByLabel("Bed").fill(patient.bed);
    await anyone.getByRole("button", { name: "Ask" }).click();
    await expect(anyone.getByRole("main")).toHaveText("Received. Thank you.");
    await expect(anyone.locator("body")).toHaveText("Received. Thank you.");

    await opensWholeBoard(joan);
    const card = joan.getByRole("listitem").filter({ hasText: `4 South, bed ${patient.bed}` });
    await expect(card).toContainText("Not checked yet");
    await expect(card).not.toContainText(patient.name);
  });

  test("a code that nobody printed looks like a page that is not there", async ({ cast }) => {
    const anyone = await cast.someoneElse();
    const answer = await anyone.goto("/w/ABC-DEF-GHJ");
    expect(answer?.status()).toBe(404);
    await expect(anyone.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  });
});

test.describe("S1.3 an offer without a name", () => {
  test("the wave sees no name, age, gender, bed or reason; two who answer at once: one goes", async ({
    cast,
  }) => {
    const patient = await arrives();
    const [maya, joan, dee, noor] = await Promise.all([
      cast.comesIn("maya"),
      cast.comesIn("joan"),
      cast.comesIn("dee"),
      cast.comesIn("noor"),
    ]);
    await isAskedFor(maya, patient, { wishes: "Someone who has time" });
    const journeyId = await journeyOf(joan, patient);
    const peers = [dee, noor];
    const cards = await Promise.all(peers.map((peer) => offerCard(peer, journeyId)));
    for (const card of cards) {
      await expect(card).toContainText("6 North, St. Anne’s");
      await expect(card).toContainText("They said yes to meeting a peer.");
      for (const hidden of [patient.name, patient.family, patient.bed, String(patient.born), patient.record])
        await expect(card).not.toContainText(hidden);
    }
    expect(Object.keys(offerPreview.shape).sort()).toEqual(
      "askedAt closesAt fits hospital journeyId language offerId placeKind unit".split(" "),
    );

    // That the offer is closed comes by the stream of changes, before the answer to whoever was a moment later.
    for (const peer of peers)
      await peer.route("**/can-meet", async (route) => {
        const response = await route.fetch();
        await peer.waitForTimeout(2_500);
        await route.fulfill({ response });
      });
    await Promise.all(cards.map((card) => card.getByRole("button", { name: "I can meet them" }).click()));
    const goes = async (peer: Page) =>
      (await peer.getByRole("heading", { level: 1, name: patient.name }).count()) === 1;
    const thanked = async (peer: Page) =>
      (await peer.getByRole("heading", { name: "Taken, thank you" }).count()) === 1;
    await expect(async () => {
      const ends = await Promise.all(peers.map(async (one) => [await goes(one), await thanked(one)].join()));
      expect(ends.sort()).toEqual(["false,true", "true,false"]);
    }).toPass({ timeout: 10_000 });

    const winner = (await goes(dee)) ? dee : noor;
    const other = winner === dee ? noor : dee;
    await expect(winner.getByText(`bed ${patient.bed}`)).toBeVisible();
    await expect(winner.getByText("Someone who has time")).toBeVisible();
    await other.getByRole("button", { name: "All right" }).click();
    await expect(other.getByRole("heading", { name: "Taken, thank you" })).toHaveCount(0);
    await letGo({ peer: winner, personId: winner.url().split("/").at(-1) ?? "" });
  });

  test("the clock is the programme’s: who waits too long stands first, with three choices", async ({
    cast,
  }) => {
    const joan = await cast.comesIn("joan");
    await joan.goto("/board");
    // Donna of the demo waits in emergency.
    const overdue = joan.getByRole("listitem").filter({ hasText: "Overdue by" }).filter({ hasText: "Donna" });
    await expect(overdue).toContainText("Emergency");
    await expect(overdue).toContainText("The person and whoever asked were told: we are still looking.");
    for (const choice of ["I will go", "Keep offering", "Tell them nobody can come"])
      await expect(overdue.getByRole("button", { name: choice })).toBeVisible();

    await overdue.getByRole("button", { name: "Tell them nobody can come" }).click();
    const question = joan.getByRole("alertdialog");
    await expect(question).toContainText("with other help that is there now");
    await question.getByRole("button", { name: "Not yet" }).click();
    await expect(question).toBeHidden();
    await expect(joan.getByText("The clock is the programme’s, never a person’s.")).toBeVisible();

    const { lines } = await ask(joan.request, board);
    expect(lines.findIndex((line) => line.overdue)).toBeGreaterThanOrEqual(0);
  });

  test("when the time is over, whoever asked and the person read an honest line, and the coordinator has three choices", async ({
    cast,
  }) => {
    const patient = await arrives();
    const onTheWay = await someoneIsOnTheWay(cast, patient);
    const own = await ownPageOf(cast, onTheWay);
    await own.getByRole("link", { name: "Someone else, not Noor" }).click();
    await own.getByRole("button", { name: "Yes, someone else" }).click();
    await expect(own.getByRole("status")).toContainText("Done. Someone else is being asked.");
    await expect(own.getByText("That is on us, not on you.")).toHaveCount(0);
    const [maya, joan] = await Promise.all([cast.comesIn("maya"), cast.comesIn("joan")]);
    const journeyId = await journeyOf(joan, patient);
    await askedEarlier(journeyId, 30);

    await own.goto("/p/home");
    await eventually(own, (patience) =>
      expect(
        own.getByText("Nobody has come yet, and the time we promised is over. That is on us, not on you."),
      ).toBeVisible(patience),
    );
    await expect(own.getByText(/^We are still asking\. /)).toBeVisible();

    await maya.goto("/ward");
    await expect(rowOf(maya, patient.name).getByRole("cell").last()).toContainText("Still looking");

    await opensWholeBoard(joan);
    const card = joan.getByRole("listitem").filter({ has: joan.getByText(patient.name) });
    await expect(card).toContainText("Overdue by");
    for (const choice of ["I will go", "Keep offering", "Tell them nobody can come"])
      await expect(card.getByRole("button", { name: choice })).toBeVisible();
    await card.getByRole("button", { name: "Tell them nobody can come" }).click();
    const question = joan.getByRole("alertdialog");
    await question.getByRole("button").first().click();
    await expect(question).toBeHidden();
    await eventually(own, (patience) =>
      expect(own.getByText("We are sorry: nobody could come. That is on us.")).toBeVisible(patience),
    );
  });
});

test.describe("S1.4 the first meeting, then the talk", () => {
  test("met in one tap; then item by item, nothing ticked, the limits said, aloud with a witness", async ({
    cast,
  }) => {
    const patient = await arrives();
    const { name } = patient;
    const onTheWay = await someoneIsOnTheWay(cast, patient);
    const { peer: noor, personId } = onTheWay;
    await noor.goto(`/people/${personId}`);
    await expect(noor.getByRole("link", { name: "Start the talk: who sees what" })).toHaveCount(0);
    await noor.getByRole("button", { name: "We met" }).click();
    await noor.getByRole("link", { name: "Start the talk: who sees what" }).click();
    const next = () => noor.getByRole("button", { name: "Next" }).click();

    await expect(noor.getByRole("heading", { level: 1, name: "What a peer worker is" })).toBeVisible();
    await expect(noor.getByText("No is a fine answer. Your care stays the same.")).toBeVisible();
    await next();

    await expect(noor.getByRole("heading", { level: 1 })).toHaveText("What can’t stay between you two");
    for (const limit of ["life", "child", "court"])
      await expect(noor.getByRole("listitem").filter({ hasText: limit })).toBeVisible();
    await expect(noor.getByRole("checkbox")).not.toBeChecked();
    await next();
    await expect(noor.getByRole("alert")).toContainText("Say the three limits first");
    await noor.getByText("These three were said aloud").click();
    await next();

    await expect(noor.getByRole("heading", { level: 1 })).toHaveText("Would you like peer support?");
    for (const answer of await noor.getByRole("radio").all()) await expect(answer).not.toBeChecked();
    await noor.getByText("Yes, I want that").click();
    await next();

    await expect(noor.getByRole("heading", { level: 1 })).toHaveText("Your care team on 6 North");
    const questions = noor.getByRole("main").getByRole("group");
    await expect(questions).toHaveCount(5);
    for (const answer of await questions.getByRole("radio").all()) await expect(answer).not.toBeChecked();
    await noor.getByRole("group", { name: "That you met, and when" }).getByText("Yes").click();
    await noor.getByRole("group", { name: "What you did together" }).getByText("No").click();
    await next();

    await expect(noor.getByRole("heading", { level: 1 })).toHaveText("Your peers");
    for (const answer of await noor.getByRole("radio").all()) await expect(answer).not.toBeChecked();
    await next();

    await expect(noor.getByRole("heading", { level: 1 })).toHaveText("Who will see what");
    await expect(noor.getByText("That you met, and when")).toBeVisible();
    await expect(noor.getByText("What you did together")).toHaveCount(0);
    await expect(noor.getByRole("radio", { name: "Aloud, with a witness" })).toBeChecked();
    await noor.getByRole("button", { name: "Yes, begin" }).click();
    await expect(noor.getByRole("alert")).toContainText("A yes needs a name here.");
    await noor.getByLabel("Name of the witness").fill("Maya");
    const answer = Promise.withResolvers<void>();
    await noor.route("**/consent-talk", async (route) => {
      const response = await route.fetch();
      await answer.promise;
      await route.fulfill({ response });
    });
    await noor.getByRole("button", { name: "Yes, begin" }).click();
    await expect(noor.getByRole("heading", { name: "The bridge begins here" })).toBeVisible();

    // What changes when the answer comes must not move the way on from under a finger.
    const onwards = noor.getByRole("link", { name: `To ${name}` });
    const waits = noor.getByText("It opens nothing until there is signal.");
    await expect(waits).toBeVisible();
    const place = await onwards.boundingBox();
    answer.resolve();
    await expect(waits).toHaveCount(0);
    expect(await onwards.boundingBox()).toEqual(place);
    await onwards.click();
    await expect(noor.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(noor.getByRole("link", { name: "Log a contact" })).toBeVisible();
    await letGo(onTheWay);
  });

  test("a no to peer support is thanked, opens nothing, and the person is gone from the phone", async ({
    cast,
  }) => {
    const patient = await arrives();
    const { peer: noor, personId } = await someoneIsOnTheWay(cast, patient);
    await step(noor, personId, "met");
    await noor.goto(`/people/${personId}/talk`);
    await noor.getByRole("button", { name: "Next" }).click();
    await noor.getByText("These three were said aloud").click();
    await noor.getByRole("button", { name: "Next" }).click();
    await noor.getByText("No", { exact: true }).click();
    await noor.getByRole("button", { name: "Next" }).click();
    await noor.getByRole("button", { name: "Close without peer support" }).click();
    await expect(noor.getByRole("heading", { name: "Thank you for hearing us out" })).toBeVisible();
    await noor.getByRole("link", { name: "Back to Today" }).click();
    await expect(noor.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(noor.getByText(patient.name)).toHaveCount(0);
  });
});

test.describe("S1.5 what the inviter sees", () => {
  test("invited, someone is on the way, met: nothing more", async ({ cast }) => {
    const patient = await arrives();
    const maya = await cast.comesIn("maya");
    await maya.goto("/ward");
    await maya.getByRole("button", { name: `Ask for a peer for ${patient.name}` }).click();
    await maya.getByText("Yes, and I may see how it goes").click();
    await maya.getByRole("button", { name: /^Send/ }).click();
    await maya.getByRole("button", { name: "Back to the list" }).click();
    const standing = rowOf(maya, patient.name).getByRole("cell").last();
    await expect(standing).toHaveText(`InvitedAsked in error for ${patient.name}`);

    const [joan, noor] = [await cast.comesIn("joan"), await cast.comesIn("noor")];
    const card = await offerCard(noor, await journeyOf(joan, patient));
    await card.getByRole("button", { name: "I can meet them" }).click();
    await expect(noor.getByRole("heading", { level: 1, name: patient.name })).toBeVisible();
    await eventually(maya, (patience) =>
      expect(standing).toHaveText(`Someone is on the wayAsked in error for ${patient.name}`, patience),
    );
    await expect(rowOf(maya, patient.name)).not.toContainText("Noor");

    await noor.getByRole("button", { name: "We met" }).click();
    await expect(noor.getByRole("link", { name: /^Start the talk/ })).toBeVisible();
    await eventually(maya, (patience) => expect(standing).toHaveText("Met", patience));
    await letGo({ peer: noor, personId: noor.url().split("/").at(-1) ?? "" });
  });

  test("nothing, when the person was not told that the ward will see it", async ({ cast }) => {
    const patient = await arrives();
    const maya = await cast.comesIn("maya");
    await maya.goto("/ward");
    await maya.getByRole("button", { name: `Ask for a peer for ${patient.name}` }).click();
    await maya.getByText("Yes to meeting").click();
    await maya.getByRole("button", { name: /^Send/ }).click();
    await expect(maya.getByText("From here on this list shows nothing about it.")).toBeVisible();
    await maya.getByRole("button", { name: "Back to the list" }).click();
    const standing = rowOf(maya, patient.name).getByRole("cell").last();
    await expect(standing).toHaveText(`Ask for a peer for ${patient.name}`);

    const [joan, noor] = [await cast.comesIn("joan"), await cast.comesIn("noor")];
    const card = await offerCard(noor, await journeyOf(joan, patient));
    await card.getByRole("button", { name: "I can meet them" }).click();
    await noor.getByRole("button", { name: "We met" }).click();
    await expect(noor.getByRole("link", { name: /^Start the talk/ })).toBeVisible();
    await maya.reload();
    await expect(standing).toHaveText(`Ask for a peer for ${patient.name}`);
    await letGo({ peer: noor, personId: noor.url().split("/").at(-1) ?? "" });
  });

  test("another of the ward’s team sees nothing of an invitation that is not theirs", async ({ cast }) => {
    const patient = await arrives();
    const [maya, kwame] = [await cast.comesIn("maya"), await cast.comesIn("osei")];
    await isAskedFor(maya, patient);
    await kwame.goto("/ward");
    await kwame.getByRole("link", { name: nameOf(patient) }).click();
    await expect(rowOf(kwame, patient.name).getByRole("cell").last()).not.toContainText("Invited");
    expect((await lineOf(kwame, patient))?.peer).toBeNull();
    expect(Object.keys(wardList.answer.shape.stays.element.shape)).not.toContain("because");
  });
});

test.describe("S1.6 nothing written down", () => {
  test("is a choice: one for the day’s count, and nothing else anywhere", async ({ cast }) => {
    const patient = await arrives();
    const onTheWay = await crossesWith(cast, patient);
    const { peer: noor, personId } = onTheWay;
    await noor.goto(`/people/${personId}/log`);
    const counted = noor.waitForResponse((response) => response.url().endsWith("/nothing-written"));
    await noor.getByRole("button", { name: "Nothing written down" }).click();
    await expect(noor.getByRole("heading", { name: "Nothing is written" })).toBeVisible();
    await expect(noor.getByText("Today counts one. No name, no words.")).toBeVisible();
    expect(nothingWritten.answer.parse(await (await counted).json())).toEqual({ counted: true });

    const { contacts } = await ask(noor.request, onePerson, { params: { personId } });
    expect(contacts).toEqual([]);
    await noor.getByRole("link", { name: `Back to ${patient.name}` }).click();
    await expect(noor.getByText("Nothing written down yet. That is fine.")).toBeVisible();
    const own = await ownPageOf(cast, onTheWay);
    await own.goto("/p/written");
    await expect(own.getByText("Nothing is written down yet.")).toBeVisible();
    await letGo(onTheWay);
  });
});
