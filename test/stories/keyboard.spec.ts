import type { Locator, Page } from "@playwright/test";
import { journeyOf, letGo, offerCard } from "./support/crossing.ts";
import { arrives } from "./support/hospital.ts";
import { expect, test } from "./support/story.ts";

/** Goes on with Tab until this has the focus, which must be seen wherever it stops on the way. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body)
        return { where: "nowhere", seen: true };
      // A tile shows the focus of the small box in it.
      const shown = [element, element.closest("label")].filter((one) => one !== null);
      const seen = shown.some((one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
      });
      return { where: `${element.tagName} ${element.textContent?.slice(0, 40)}`, seen };
    });
    expect(focus.seen, `focus is seen on ${focus.where}`).toBe(true);
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      await expect(wanted).toBeInViewport();
      return;
    }
  }
  throw new Error("The keyboard never got there.");
}

/** Tab to it, then Enter. */
async function open(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press("Enter");
}

/** Tab to it, then Space: a box, a radio, a button. */
async function tick(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press("Space");
  await expect(wanted).toBeChecked();
}

/** After something changed the focus stands on something, and not at the very beginning of the document. */
async function focusIsKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? "BODY"), { timeout: 5_000 })
    .not.toBe("BODY");
}

test("a nurse asks for a peer with the keyboard alone", async ({ cast }) => {
  const patient = await arrives();
  const maya = await cast.comesIn("maya");
  await maya.goto("/ward");
  await open(maya, maya.getByRole("button", { name: `Ask for a peer for ${patient.name}` }));
  await expect(maya.getByRole("heading", { name: `A peer for ${patient.name}` })).toBeFocused();
  const answer = maya.getByRole("radio", { name: /^Yes, and I may see how it goes/ });
  await tick(maya, answer);
  await tabTo(maya, maya.getByLabel("Best time"));
  await maya.keyboard.press("ArrowDown");
  await tabTo(maya, maya.getByRole("textbox"));
  await maya.keyboard.type("Someone quiet");
  await open(maya, maya.getByRole("button", { name: /^Send/ }));
  await expect(maya.getByRole("heading", { name: "Sent. Thank you for asking." })).toBeFocused();
  await open(maya, maya.getByRole("button", { name: "Back to the list" }));
  await focusIsKept(maya);
  await expect(maya.getByRole("row").filter({ hasText: patient.name })).toBeFocused();

  await open(maya, maya.getByRole("button", { name: `Asked in error for ${patient.name}` }));
  await expect(maya.getByRole("alertdialog")).toBeVisible();
  await maya.keyboard.press("Escape");
  await expect(maya.getByRole("button", { name: `Asked in error for ${patient.name}` })).toBeFocused();
});

test("a peer says “I can meet them”, meets, talks and logs with the keyboard alone", async ({ cast }) => {
  const patient = await arrives();
  const { name } = patient;
  const [maya, joan, noor] = [
    await cast.comesIn("maya"),
    await cast.comesIn("joan"),
    await cast.comesIn("noor"),
  ];
  await maya.goto("/ward");
  await maya.getByRole("button", { name: `Ask for a peer for ${name}` }).click();
  await maya.getByText("Yes to meeting").click();
  await maya.getByRole("button", { name: /^Send/ }).click();
  await expect(maya.getByRole("heading", { name: "Sent. Thank you for asking." })).toBeVisible();

  const card = await offerCard(noor, await journeyOf(joan, patient));
  await open(noor, card.getByRole("button", { name: "I can meet them" }));
  await expect(noor.getByRole("heading", { level: 1, name })).toBeVisible();
  await focusIsKept(noor);
  await open(noor, noor.getByRole("button", { name: "We met" }));
  await expect(noor.getByRole("link", { name: /^Start the talk/ })).toBeVisible();
  await focusIsKept(noor);
  await open(noor, noor.getByRole("link", { name: /^Start the talk/ }));

  const next = noor.getByRole("button", { name: "Next" });
  const isAt = async (title: string) => {
    await expect(noor.getByRole("heading", { level: 1 })).toHaveText(title);
    await focusIsKept(noor);
  };
  await isAt("What a peer worker is");
  await open(noor, next);
  await isAt("What can’t stay between you two");
  await tick(noor, noor.getByRole("checkbox"));
  await open(noor, next);
  await isAt("Would you like peer support?");
  await tick(noor, noor.getByRole("radio", { name: "Yes, I want that" }));
  await open(noor, next);
  await isAt("Your care team on 6 North");
  await tick(
    noor,
    noor.getByRole("group", { name: "That you met, and when" }).getByRole("radio", { name: "Yes" }),
  );
  await open(noor, next);
  await isAt("Your peers");
  await open(noor, next);
  await isAt("Who will see what");
  await tabTo(noor, noor.getByLabel("Name of the witness"));
  await noor.keyboard.type("Maya");
  await open(noor, noor.getByRole("button", { name: "Yes, begin" }));
  await expect(noor.getByRole("heading", { name: "The bridge begins here" })).toBeVisible();
  await focusIsKept(noor);
  await open(noor, noor.getByRole("link", { name: `To ${name}` }));

  await open(noor, noor.getByRole("link", { name: "Log a contact" }));
  await expect(noor.getByRole("heading", { level: 1, name: "We met" })).toBeVisible();
  await focusIsKept(noor);
  await tick(noor, noor.getByRole("checkbox", { name: "Company" }));
  await open(noor, noor.getByRole("button", { name: "Save" }));
  await expect(noor.getByRole("heading", { name: "It is with the programme" })).toBeVisible();
  await focusIsKept(noor);
  await open(noor, noor.getByRole("link", { name: `Back to ${name}` }));
  await expect(noor.getByText("Company")).toBeVisible();
  await letGo({ peer: noor, personId: noor.url().split("/").at(-1) ?? "" });
});

test("the person’s own page: leaving fast is the first thing the keyboard finds", async ({ cast }) => {
  const tom = await cast.someoneElse();
  await tom.goto("/");
  await tom.getByRole("button", { name: "See Tom’s own page" }).click();
  await expect(tom.getByRole("heading", { level: 1 })).toContainText("Tom");
  await tom.keyboard.press("Tab");
  await expect(tom.getByRole("button", { name: "Leave this page fast" })).toBeFocused();
  await tom.keyboard.press("Enter");
  await expect(tom.getByRole("main")).toContainText("No notes yet.");
});

test("a coordinator plans a week’s shift, moves it and takes it away with the keyboard alone", async ({
  cast,
}) => {
  const joan = await cast.comesIn("joan");
  await joan.goto("/shifts");
  const adds = joan.getByRole("button", { name: "Add shifts" });
  await expect(adds).toBeVisible();
  // Eleven weeks from now nobody works yet.
  for (let weeks = 0; weeks < 11; weeks++) {
    const week = await joan.getByRole("heading", { level: 2 }).first().textContent();
    await open(joan, joan.getByRole("button", { name: "The week after" }));
    await expect(joan.getByRole("heading", { level: 2 }).first()).not.toHaveText(week ?? "");
  }
  await expect(joan.getByText("No shifts this week yet")).toBeVisible();
  await open(joan, adds);
  await tabTo(joan, joan.getByLabel("Who"));
  await joan.keyboard.type("Th");
  await open(joan, joan.getByRole("button", { name: "Plan", exact: true }));
  const shift = joan.getByRole("button", { name: /^Théo/ });
  await expect(shift).toHaveCount(1);
  await focusIsKept(joan);

  await open(joan, shift);
  await open(joan, joan.getByRole("button", { name: "Take this shift away" }));
  await expect(joan.getByRole("alertdialog")).toBeVisible();
  await open(joan, joan.getByRole("button", { name: "Yes, take it away" }));
  await expect(shift).toHaveCount(0);
  await expect(joan.getByRole("heading", { level: 2 }).first()).toBeFocused();
});
