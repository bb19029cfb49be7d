import type { Page } from "@playwright/test";
import { generateSync } from "otplib";
import { axeFinds } from "../support/axe.ts";
import { port } from "./support/server.ts";
import { desk, expect, test } from "./support/story.ts";

/** Passkeys belong to a name; the number 127.0.0.1 is none. */
const base = `http://localhost:${port}`;

/** A device that keeps passkeys, and whose holder is there and unlocks it. */
async function keepsPasskeys(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function nothingStandsInTheWay(page: Page): Promise<void> {
  expect(await axeFinds(page, ["wcag2a", "wcag2aa", "wcag22aa"])).toEqual([]);
}

test("an administrator is invited, sets up an app, adds a passkey, and comes back with nothing but the passkey", async ({
  cast,
}) => {
  const ana = await cast.someoneElse({ ...desk, baseURL: base });
  await ana.request.post("/api/v1/demo/sign-in", { data: { as: "administrator" } });
  await ana.goto("/colleagues");
  await ana.getByRole("button", { name: "Invite someone" }).click();
  await ana.getByLabel("First name").fill("Sam");
  await ana.getByLabel("Surname").fill("Okoro");
  await ana.getByLabel("E-mail").fill(`sam-${Date.now()}@riverside.example`);
  await ana.getByLabel("Comes as").selectOption("administrator");
  await nothingStandsInTheWay(ana);
  await ana.getByRole("button", { name: "Make the link" }).click();
  const link = await ana.locator("dialog p").filter({ hasText: "/join/" }).textContent();

  const sam = await cast.someoneElse({ ...desk, baseURL: base });
  await keepsPasskeys(sam);
  await sam.goto(new URL(link ?? "").pathname);
  await sam.getByLabel("A password of your own").fill("a river runs beside the ward");
  await sam.getByRole("button", { name: "Come in" }).click();
  await sam.getByRole("button", { name: "An app on my phone" }).click();
  const secret = await sam.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent();
  await nothingStandsInTheWay(sam);
  await sam
    .getByLabel("The six digits it shows now")
    .fill(generateSync({ secret: (secret ?? "").replace(/ /g, "") }));
  await sam.getByRole("button", { name: "That is my app" }).click();
  await sam.getByRole("button", { name: "I have kept them" }).click();
  await expect(sam.getByRole("heading", { level: 1 })).toHaveText("Colleagues");

  await sam.goto("/me/security");
  await sam.getByRole("button", { name: "Add a passkey" }).click();
  await expect(sam.getByText("My device")).toBeVisible();
  await nothingStandsInTheWay(sam);
  await sam.getByRole("button", { name: "Sign out everywhere" }).click();

  await sam.goto("/sign-in");
  await nothingStandsInTheWay(sam);
  await sam.getByRole("button", { name: "Use a passkey" }).click();
  await expect(sam.getByRole("link", { name: "Colleagues" })).toBeVisible();
});
