import type { BrowserContextOptions, Page } from "@playwright/test";
import { wards } from "../../src/bridge/invitation/contract.ts";
import { type Screen, screenAt } from "../../src/platform/device/screen.ts";
import { screens } from "../../src/screens.ts";
import { axeFinds, axeFindsInColours } from "../support/axe.ts";
import { ask } from "./support/api.ts";
import { wardCodeOf } from "./support/hospital.ts";
import { type Cast, type Colleague, desk, expect, phone, test } from "./support/story.ts";

/** Every rule, in dark and in light, on a machine that may be busy. */
test.describe.configure({ timeout: 300_000 });

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const languages = ["en", "fr"] as const;
type Language = (typeof languages)[number];

/** Looks at the page as it stands: all of the standard in dark and in light, and no sideways scroll at three widths. */
async function isForEveryone(page: Page, what: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  looked.push(new URL(page.url()).pathname);
  await page.setViewportSize(phone.viewport);
  await isSeenIn(page, "dark");
  await meetsTheStandard(page, `${what}, dark`);
  await isSeenIn(page, "light");
  await meetsTheStandardInColours(page, `${what}, light`);
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    // A bar that is fixed makes no page scroll: what sticks out of it is out of reach.
    const across = await page.evaluate(() => {
      const ends = [...document.querySelectorAll("nav a, nav summary")].map(
        (link) => link.getBoundingClientRect().right,
      );
      const { scrollWidth, clientWidth } = document.documentElement;
      return Math.max(scrollWidth, ...ends) - clientWidth;
    });
    expect(across, `${what} at ${width}: wider than the screen by`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(phone.viewport);
}

/** Light or dark, once every colour has arrived there: on the way a button may be as dark as its word. */
async function isSeenIn(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.evaluate(async () => {
    const painted = () => new Promise((done) => requestAnimationFrame(done));
    for (let still = 0; still < 6; ) {
      await painted();
      const moving = document.getAnimations().filter((one) => one instanceof CSSTransition);
      for (const one of moving) one.finish();
      still = moving.length === 0 ? still + 1 : 0;
    }
  });
}

/** The same on a desk, for screens that are arranged otherwise there. */
async function isForEveryoneAtADesk(page: Page, what: string): Promise<void> {
  await isForEveryone(page, what);
  await page.setViewportSize(desk.viewport);
  await meetsTheStandard(page, `${what}, at a desk, light`);
  await isSeenIn(page, "dark");
  await meetsTheStandardInColours(page, `${what}, at a desk, dark`);
  await page.setViewportSize(phone.viewport);
}

async function meetsTheStandard(page: Page, what: string): Promise<void> {
  expect(await axeFinds(page, standard), what).toEqual([]);
}

async function meetsTheStandardInColours(page: Page, what: string): Promise<void> {
  expect(await axeFindsInColours(page), what).toEqual([]);
}

/** Addresses that were looked at in this test; what is looked for in vain is told at its end. */
const looked: string[] = [];

/**
 * Which test looks at which screen of the app. A screen that is registered and stands nowhere here, or a test that no
 * longer comes by the screens it promises, fails.
 */
const screensOf = {
  "a peer’s Today, people and Me; a day off": ["/today", "/people", "/me"],
  "one person in every stage": ["/people/$personId"],
  "logging a contact, with words for the team": ["/people/$personId/log"],
  "the consent talk, step by step, and in the person’s hands": ["/people/$personId/talk"],
  "who sees what, changed together": ["/people/$personId/sharing"],
  "a ward: the list, the invitation, what someone opened": ["/ward", "/ward/$unitId", "/shared/$stayId"],
  "the board and the hospital’s messages": ["/board", "/messages"],
  "who works when: a week, a plan, a shift that ends": ["/shifts"],
  "wards, replacing a code, the sheet": ["/wards", "/wards/$unitId/sheet"],
  "what waits to be sent": ["/waiting"],
  "colleagues, and inviting one": ["/colleagues"],
  "sign-in and security": ["/me/security"],
} as const satisfies Readonly<Record<string, readonly Screen["path"][]>>;

test("every screen of the app is looked at", () => {
  expect(Object.values(screensOf).flat().sort()).toEqual(screens.map(({ path }) => path).sort());
});

test.beforeEach(() => {
  looked.length = 0;
});
test.afterEach(({ browserName: _browser }, { title, status }) => {
  const promised = Object.entries(screensOf).find(([name]) => name === title)?.[1] ?? [];
  const seen = looked.flatMap((address) => screenAt(screens, address)?.screen.path ?? []);
  if (status === "passed") expect(seen, title).toEqual(expect.arrayContaining([...promised]));
});

/** A browser in one language, as its owner set it. */
const speaking = (language: Language): BrowserContextOptions => ({
  ...phone,
  locale: language === "fr" ? "fr-CA" : "en-CA",
});

async function comesIn(cast: Cast, name: Colleague, language: Language): Promise<Page> {
  const page = await cast.comesIn(name, speaking(language));
  await page.addInitScript((chosen) => localStorage.setItem("language", chosen), language);
  return page;
}

async function toPerson(peer: Page, name: string): Promise<void> {
  await peer.goto("/people");
  await peer.getByRole("link", { name, exact: true }).click();
  await expect(peer.getByRole("heading", { level: 1, name })).toBeVisible();
}

for (const language of languages)
  test.describe(language === "en" ? "in English" : "in French", () => {
    const says = (english: string, french: string) => (language === "en" ? english : french);

    test("the doors: the demo’s, signing in, taking up an invitation", async ({ cast }) => {
      const page = await cast.someoneElse(speaking(language));
      await page.goto("/");
      await isForEveryoneAtADesk(page, "the demo’s door");
      await page.goto("/join/aaaaaaaaaaaaaaaaaaaaaaaa");
      await isForEveryone(page, "taking up an invitation");
      // Where no demo runs, its door is missing.
      await page.route("**/api/v1/demo/door", (route) =>
        route.fulfill({
          status: 404,
          contentType: "application/problem+json",
          body: JSON.stringify({ type: "about:blank", title: "Not Found", status: 404, code: "not-found" }),
        }),
      );
      await page.goto("/");
      await expect(page.getByLabel(says("Password", "Mot de passe"))).toBeVisible();
      await isForEveryone(page, "signing in");
    });

    test("a peer’s Today, people and Me; a day off", async ({ cast }) => {
      const dee = await comesIn(cast, "dee", language);
      await dee.goto("/today");
      await expect(
        dee.getByRole("heading", { name: says("Today’s people", "Vos gens aujourd’hui") }),
      ).toBeVisible();
      await isForEveryoneAtADesk(dee, "Today");
      await dee.goto("/people");
      await expect(dee.getByRole("link", { name: "Tom", exact: true })).toBeVisible();
      await isForEveryone(dee, "My people");
      await dee.goto("/me");
      await isForEveryone(dee, "Me");
      const theo = await comesIn(cast, "theo", language);
      await theo.goto("/today");
      await expect(theo.getByText(says("Your day is done", "Votre journée est finie"))).toBeVisible();
      await isForEveryone(theo, "a day off");
    });

    test("one person in every stage", async ({ cast }) => {
      const dee = await comesIn(cast, "dee", language);
      const people = [
        ["Lou", "to be met"],
        ["Bernard", "met, before the talk"],
        ["Tom", "in hospital"],
        ["Rae", "after hospital"],
        ["Cole", "not to be looked for"],
        ["Ellis", "on cover"],
      ] as const;
      for (const [name, stage] of people) {
        await toPerson(dee, name);
        await isForEveryone(dee, `one person ${stage}`);
      }
    });

    test("behind More: each step asks once", async ({ cast }) => {
      const dee = await comesIn(cast, "dee", language);
      await toPerson(dee, "June");
      await dee.getByText(says("More", "Plus"), { exact: true }).click();
      await isForEveryone(dee, "More");
      await dee
        .getByRole("button", { name: says("Hand over to a new peer", "Passer à un nouveau pair") })
        .click();
      await expect(dee.getByRole("combobox")).toBeVisible();
      await isForEveryone(dee, "handing over");
      await dee.keyboard.press("Escape");
      await dee.getByRole("button", { name: says("Plan the next one", "Prévoir le prochain") }).click();
      await isForEveryone(dee, "planning");
    });

    test("logging a contact, with words for the team", async ({ cast }) => {
      const dee = await comesIn(cast, "dee", language);
      await toPerson(dee, "Tom");
      await dee.getByRole("link", { name: says("Log a contact", "Noter un contact") }).click();
      await expect(
        dee.getByRole("heading", { level: 1, name: says("We met", "On s’est vus") }),
      ).toBeVisible();
      await isForEveryone(dee, "the log");
      await dee.getByText(says("More", "Plus"), { exact: true }).click();
      await dee.getByRole("textbox").fill("Tell me before you touch the leg.");
      await dee.getByText(says("Crosses to the team", "Traverse vers l’équipe")).click();
      await isForEveryone(dee, "the log with words");
      await dee.getByRole("button", { name: says("Read it together", "Lire ensemble") }).click();
      await expect(dee.getByRole("alertdialog")).toBeVisible();
      await isForEveryone(dee, "reading it together");
    });

    test("the consent talk, step by step, and in the person’s hands", async ({ cast }) => {
      const dee = await comesIn(cast, "dee", language);
      await toPerson(dee, "Bernard");
      await dee.getByRole("link", { name: says("Start the talk", "Commencer") }).click();
      await dee.getByText(says("English", "Français"), { exact: true }).click();
      const next = () => dee.getByRole("button", { name: says("Next", "Suivant") }).click();
      await isForEveryone(dee, "talk 1, what it is");
      await next();
      await next();
      await isForEveryone(dee, "talk 2, the limits, one missing");
      await dee.getByRole("checkbox").check();
      await next();
      await isForEveryone(dee, "talk 3, the yes");
      await dee.getByText(says("Yes, I want that", "Oui, je le veux")).click();
      await next();
      await dee.getByText(says("Yes", "Oui"), { exact: true }).first().click();
      await isForEveryone(dee, "talk 4, the care team");
      await next();
      await isForEveryone(dee, "talk 5, the peers");
      await dee
        .getByRole("button", { name: says("Hand Bernard the phone", "Passer le téléphone à Bernard") })
        .click();
      await isForEveryone(dee, "talk 5, handed over");
      await dee
        .getByRole("button", { name: says("I have the phone back", "J’ai repris le téléphone") })
        .click();
      await next();
      await dee.getByRole("button", { name: says("Yes, begin", "Oui, commencer") }).click();
      await isForEveryone(dee, "talk 6, who will see what, a name missing");
    });

    test("who sees what, changed together", async ({ cast }) => {
      const dee = await comesIn(cast, "dee", language);
      await toPerson(dee, "Tom");
      await dee.getByRole("link", { name: says("Change it with Tom", "Le changer avec Tom") }).click();
      await expect(
        dee.getByRole("heading", { level: 1, name: says("Who sees what", "Qui voit quoi") }),
      ).toBeVisible();
      await isForEveryone(dee, "who sees what");
      await dee
        .getByRole("button", { name: says("Stop sharing everything", "Arrêter tout partage") })
        .click();
      await expect(dee.getByRole("alertdialog")).toBeVisible();
      await isForEveryone(dee, "stop sharing everything");
    });

    test("a ward: the list, the invitation, what someone opened", async ({ cast }) => {
      const maya = await comesIn(cast, "maya", language);
      await maya.goto("/ward");
      await expect(maya.getByRole("row").filter({ hasText: "Tom" })).toBeVisible();
      await isForEveryoneAtADesk(maya, "the ward’s list");
      await maya
        .getByRole("button", { name: says("Ask for a peer for Harold", "Demander un pair pour Harold") })
        .click();
      await maya.getByRole("textbox").fill("French");
      await maya.getByRole("button", { name: says("Send", "Envoyer") }).click();
      await expect(maya.getByRole("alert")).toBeVisible();
      await isForEveryoneAtADesk(maya, "the invitation");
      const osei = await comesIn(cast, "osei", language);
      await osei.goto("/ward");
      await osei.getByRole("link", { name: "4 South" }).click();
      await expect(osei.getByRole("heading", { level: 1, name: "4 South" })).toBeVisible();
      await isForEveryone(osei, "one of two wards");
      await maya.goto("/ward");
      await maya
        .getByRole("link", { name: says("What Tom lets you see", "Ce que Tom vous laisse voir") })
        .click();
      await expect(maya.getByText("tell me before you touch the leg")).toBeVisible();
      await isForEveryone(maya, "what Tom opened");
    });

    test("the board and the hospital’s messages", async ({ cast }) => {
      const joan = await comesIn(cast, "joan", language);
      await joan.goto("/board");
      await expect(joan.getByText(says("Overdue by", "En retard de")).first()).toBeVisible();
      await isForEveryoneAtADesk(joan, "the board");
      await joan.goto("/messages");
      await expect(joan.getByRole("button", { name: says("Read again", "Relire") }).first()).toBeVisible();
      await isForEveryoneAtADesk(joan, "messages that wait");
    });

    test("who works when: a week, a plan, a shift that ends", async ({ cast }) => {
      const joan = await comesIn(cast, "joan", language);
      await joan.goto("/shifts");
      const adds = joan.getByRole("button", { name: says("Add shifts", "Ajouter des quarts") });
      await expect(adds).toBeVisible();
      await isForEveryoneAtADesk(joan, "a week’s shifts");
      await adds.click();
      await joan.getByLabel(says("Until", "À"), { exact: true }).fill("23:00");
      await joan.getByRole("button", { name: says("Plan", "Planifier"), exact: true }).click();
      await expect(joan.getByText(says("Twelve hours is the longest", "douze heures au plus"))).toBeVisible();
      await isForEveryone(joan, "a shift that is too long");
      await joan.keyboard.press("Escape");
      await joan
        .getByRole("button", { name: says("on now", "en cours") })
        .first()
        .click();
      await isForEveryone(joan, "a shift that runs");
      await joan
        .getByRole("button", { name: says("End this shift now", "Terminer ce quart maintenant") })
        .click();
      await expect(joan.getByRole("alertdialog")).toBeVisible();
      await isForEveryone(joan, "ending a shift");
    });

    test("wards, replacing a code, the sheet", async ({ cast }) => {
      const joan = await comesIn(cast, "joan", language);
      await joan.goto("/wards");
      const replaces = joan.getByRole("button", {
        name: says("Replace the code of 6 North", "Remplacer le code : 6 North"),
      });
      await expect(replaces).toBeVisible();
      await isForEveryoneAtADesk(joan, "wards");
      await replaces.click();
      await expect(joan.getByRole("alertdialog")).toBeVisible();
      await isForEveryone(joan, "replacing a code");
      await joan.keyboard.press("Escape");
      await joan
        .getByRole("link", { name: says("Print the sheet of 6 North", "Imprimer la feuille : 6 North") })
        .click();
      await expect(joan.getByRole("article")).toBeVisible();
      await isForEveryoneAtADesk(joan, "the sheet");
    });

    test("what waits to be sent", async ({ cast }) => {
      const dee = await comesIn(cast, "dee", language);
      await dee.goto("/waiting");
      await isForEveryone(dee, "nothing waits to be sent");
    });

    test("colleagues, and inviting one", async ({ cast }) => {
      const ana = await comesIn(cast, "ana", language);
      await ana.goto("/colleagues");
      const invites = ana.getByRole("button", { name: says("Invite someone", "Inviter quelqu’un") });
      await expect(invites).toBeVisible();
      await isForEveryoneAtADesk(ana, "colleagues");
      await invites.click();
      await expect(ana.getByRole("dialog")).toBeVisible();
      await isForEveryone(ana, "inviting a colleague");
    });

    test("sign-in and security", async ({ cast }) => {
      const ana = await comesIn(cast, "ana", language);
      await ana.goto("/me/security");
      await expect(
        ana.getByRole("button", { name: says("Sign out everywhere", "Fermer toutes les sessions") }),
      ).toBeVisible();
      await isForEveryoneAtADesk(ana, "sign-in and security");
    });

    test("the person’s own page", async ({ cast }) => {
      const tom = await cast.someoneElse(speaking(language));
      await tom.goto("/");
      await tom.getByRole("button", { name: says("See Tom’s own page", "Voir la page de Tom") }).click();
      await expect(tom.getByRole("heading", { level: 1 })).toContainText("Tom");
      await tom.goto(`/p/home?lang=${language}`);
      await isForEveryone(tom, "own page, home");
      for (const path of ["sharing", "looked", "written", "sure/stop-sharing", "sure/stop"]) {
        await tom.goto(`/p/${path}`);
        await isForEveryone(tom, `own page, ${path}`);
      }
      await tom.goto("/p/sharing");
      for (const reader of await tom.locator("details").all())
        await reader.evaluate((element: HTMLDetailsElement) => {
          element.open = true;
        });
      await isForEveryone(tom, "own page, sharing, all of it open");
      await tom.goto("/p/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
      await tom.getByLabel("Code").fill("000000");
      await tom.getByRole("button", { name: says("Open", "Ouvrir") }).click();
      await isForEveryone(tom, "own page, the code did not fit");
      await tom.goto("/p/home");
      await tom
        .getByRole("button", { name: says("Leave this page fast", "Quitter vite cette page") })
        .click();
      await expect(tom.getByRole("heading", { level: 1, name: "Notes" })).toBeVisible();
      await isForEveryone(tom, "own page, left");
    });

    test("a ward’s printed code", async ({ cast }) => {
      const joan = await cast.comesIn("joan");
      const anyone = await cast.someoneElse(speaking(language));
      for (const path of ["", `/${await wardCodeOf(joan.request, "4S")}`, "/ABC-DEF-GHJ"]) {
        await anyone.goto(`/w${path}?lang=${language}`);
        await isForEveryone(anyone, `a ward’s code: /w${path}`);
      }
    });

    test("nothing here for you, and pages with nothing on them", async ({ cast }) => {
      const dee = await comesIn(cast, "dee", language);
      await dee.goto("/people/01990000-0000-7000-8000-000000000000");
      await expect(dee.getByText(says("Nothing here for you", "Rien ici pour vous"))).toBeVisible();
      await meetsTheStandard(dee, "nothing here for you");
      // Answered at once: a phone whose programme is slow to answer shows what it has kept.
      const answers = (page: Page, path: string, json: object) =>
        page.route(path, (route) => route.fulfill({ json }));
      const without = async (page: Page, path: string, nothing: object) => {
        const whole = await page.request.get(path);
        return answers(page, `**${path}`, { ...((await whole.json()) as object), ...nothing });
      };
      await answers(dee, "**/api/v1/people", { people: [] });
      await without(dee, "/api/v1/today", { offers: [], people: [], comeBy: [] });
      await dee.goto("/people");
      await expect(dee.getByText(says("Nobody yet", "Personne encore"))).toBeVisible();
      await isForEveryone(dee, "no people");
      await dee.goto("/today");
      await expect(dee.getByText(says("Nothing is waiting", "Rien n’attend"))).toBeVisible();
      await isForEveryone(dee, "nothing is waiting");

      const joan = await comesIn(cast, "joan", language);
      await without(joan, "/api/v1/shifts", { shifts: [], peers: [] });
      await joan.goto("/shifts");
      await expect(
        joan.getByText(says("No peer works here yet", "Aucun pair ne travaille encore ici")),
      ).toBeVisible();
      await isForEveryone(joan, "no peers to plan for");
      await without(joan, "/api/v1/board", { lines: [], onTheWay: [], late: [] });
      await joan.goto("/board");
      await expect(joan.getByText(says("Nobody is waiting", "Personne n’attend"))).toBeVisible();
      await isForEveryone(joan, "nobody is waiting");
      const maya = await comesIn(cast, "maya", language);
      const { wards: mine } = await ask(maya.request, wards);
      await without(maya, `/api/v1/wards/${mine[0]?.unitId}/stays`, { stays: [] });
      await maya.setViewportSize(desk.viewport);
      await maya.goto("/ward");
      await expect(
        maya.getByText(says("Nobody is on this ward", "Il n’y a personne dans cette unité")),
      ).toBeVisible();
      await isForEveryone(maya, "an empty ward");
    });
  });
