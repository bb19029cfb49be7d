import { expect, test } from "./support/story.ts";

test("A screen that comes slowly: its tab is marked at once, the page before stays; one that cannot come says so", async ({
  cast,
}) => {
  const maya = await cast.comesIn("maya");
  await maya.goto("/ward");
  const ward = maya.getByRole("heading", { level: 1, name: "6 North" });
  await expect(ward).toBeVisible();
  let arrive = () => {};
  const slow = new Promise<void>((done) => {
    arrive = done;
  });
  await maya.route("**/assets/Me-*.js", async (route) => {
    await slow;
    await route.continue();
  });
  const me = maya.getByRole("link", { name: "Me", exact: true });
  await me.click();
  await expect(me).toHaveAttribute("aria-current", "page");
  await expect(ward).toBeVisible();
  arrive();
  await expect(maya.getByRole("heading", { level: 1, name: "Maya" })).toBeVisible();

  await maya.route("**/assets/Shared-*.js", (route) => route.abort());
  await maya.getByRole("link", { name: "Ward", exact: true }).click();
  await maya.getByRole("link", { name: "What Tom lets you see" }).click();
  await expect(maya.getByRole("alert")).toContainText("That did not work");
  await me.click();
  await expect(maya.getByRole("heading", { level: 1, name: "Maya" })).toBeVisible();
});
