import { people } from "../../src/bridge/people/contract.ts";
import { deviceChanges } from "../../src/platform/changes/contract.ts";
import { demoSignIn } from "../../src/platform/identity/contract.ts";
import { ask } from "./support/api.ts";
import { between } from "./support/between.ts";
import { crossesWith, letGo } from "./support/crossing.ts";
import { arrives, somebodyNew } from "./support/hospital.ts";
import { everythingOn, isReady, logs, wordsAtProgramme } from "./support/peer-phone.ts";
import { expect, test } from "./support/story.ts";

test.describe.configure({ timeout: 180_000 });

test("A browser that keeps nothing says so before it promises anything; what was written still goes out", async ({
  cast,
}) => {
  const onTheWay = await crossesWith(cast, await arrives());
  const { peer, personId } = onTheWay;
  await isReady(peer);
  await peer.goto(`/people/${personId}/log`);
  await peer.getByLabel("Words, if you want").fill("no room left");
  await peer.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await peer.context().setOffline(true);
  await peer.getByRole("button", { name: "Save", exact: true }).click();
  await expect(peer.getByRole("heading", { name: "Not kept on this phone" })).toBeVisible();
  await expect(peer.getByRole("link", { name: /1 is not kept on this phone/ })).toBeVisible();
  await expect(peer.getByText("Kept on this phone", { exact: true })).toHaveCount(0);
  await peer.context().setOffline(false);
  await expect(peer.getByText("It is with the programme")).toBeVisible({ timeout: 15_000 });
  expect(await wordsAtProgramme(peer, personId)).toEqual(["no room left"]);
  await letGo(onTheWay);
});

test("A phone without any storage works with signal, and says what it cannot do", async ({ cast }) => {
  const onTheWay = await crossesWith(cast, await arrives());
  const { peer, personId } = onTheWay;
  await peer.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", { value: undefined }));
  await peer.goto("/today");
  await expect(peer.getByText("This browser keeps nothing.")).toBeVisible();
  await logs(peer, personId, "with signal only");
  await expect(peer.getByText("It is with the programme")).toBeVisible();
  await letGo(onTheWay);
});

test("A page that is not theirs stands still while the phone asks again", async ({ cast }) => {
  const peer = await cast.comesIn("dee");
  await isReady(peer);
  const nobody = "01990000-0000-7000-8000-000000000000";
  await peer.goto(`/people/${nobody}`);
  const title = peer.getByRole("heading", { level: 1, name: "Nothing here for you" });
  await expect(title).toBeVisible();
  const wentAway = await title.evaluateHandle((there) => {
    const seen = { times: 0 };
    new MutationObserver(() => {
      if (!there.isConnected) seen.times += 1;
    }).observe(document.body, { childList: true, subtree: true });
    return seen;
  });
  const askedAgain = peer.waitForResponse(`**/api/v1/people/${nobody}`);
  // Only told so: without signal for real, the answer might be another one.
  await peer.evaluate(() => {
    dispatchEvent(new Event("offline"));
    dispatchEvent(new Event("online"));
  });
  await askedAgain;
  await expect(title).toBeVisible();
  expect(await wentAway.evaluate(({ times }) => times)).toBe(0);
});

test("What the programme refused stays, with why and what to do, also over a restart", async ({ cast }) => {
  const onTheWay = await crossesWith(cast, await arrives(somebodyNew("4S")));
  const { peer, personId } = onTheWay;
  await isReady(peer);
  await peer.route("**/contacts", (route) =>
    route.fulfill({ status: 404, json: { code: "not-found", title: "Nothing here." } }),
  );
  await logs(peer, personId, "came too late");
  await expect(peer.getByText("It was not taken")).toBeVisible();
  await peer.unroute("**/contacts");
  await peer.goto("/today");
  await peer.getByRole("link", { name: "1 was not taken: look at it" }).click();
  const refused = peer.getByRole("listitem").filter({ hasText: "We met" });
  await expect(refused).toContainText("This person is not with you any more");
  await expect(refused).toContainText("came too late");
  expect(await wordsAtProgramme(peer, personId)).toEqual([]);
  await refused.getByRole("button", { name: "Send it again" }).click();
  await expect(peer.getByText("Nothing is waiting here")).toBeVisible();
  expect(await wordsAtProgramme(peer, personId)).toEqual(["came too late"]);
  await letGo(onTheWay);
});

test("An update in between strands nothing: what waits is sent by the new version, and the old one's parts still load", async ({
  cast,
}) => {
  const onTheWay = await crossesWith(cast, await arrives());
  const { personId } = onTheWay;
  const way = await between();
  const peer = await cast.someoneElse({ baseURL: way.address, viewport: { width: 390, height: 844 } });
  try {
    await ask(peer.request, demoSignIn, { body: { email: "noor@demo.footbridge.example" } });
    await isReady(peer);
    // The programme cannot take it just now.
    way.answer = (method, path) =>
      method === "POST" && path.endsWith("/contacts") ? { status: 503 } : undefined;
    await logs(peer, personId, "across an update");
    await expect(peer.getByText("Kept on this phone")).toBeVisible();

    // Another version stands on the server, where the files of this one are gone.
    const held = way.answer;
    way.answer = (method, path) => (path.startsWith("/assets/") ? { status: 404 } : held(method, path));
    way.change = (path, body) =>
      path === "/worker.js" ? body.replace(/app-[0-9a-f]{12}/, "app-000000000000") : body;
    await peer.waitForTimeout(5_100);
    await peer.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(peer.getByText("A newer version is here.")).toBeVisible();
    // A part that this page has not needed so far comes from the version that it belongs to.
    await peer.getByRole("link", { name: "Me" }).click();
    await expect(peer.getByRole("heading", { name: "This screen" })).toBeVisible();

    await peer.getByRole("button", { name: "Update" }).click();
    await expect(peer.getByText("A newer version is here.")).toHaveCount(0);
    await peer.goto("/waiting");
    await expect(peer.getByRole("listitem")).toContainText("We met");
    expect(await everythingOn(peer)).not.toContain("across an update");
    way.answer = () => undefined;
    await peer.getByRole("button", { name: "Try now" }).click();
    await expect(peer.getByText("Nothing is waiting here")).toBeVisible();
    expect(await wordsAtProgramme(peer, personId)).toEqual(["across an update"]);
  } finally {
    await peer.close();
    await way.close();
  }
  await letGo(onTheWay);
});

test("The person’s own page keeps nothing on the phone that it is opened on, also a peer’s", async ({
  cast,
}) => {
  const onTheWay = await crossesWith(cast, await arrives());
  const { peer } = onTheWay;
  await isReady(peer);
  const answer = await peer.goto("/p");
  expect(answer?.fromServiceWorker()).toBe(false);
  expect(await everythingOn(peer)).not.toMatch(/:\d+\/p(\/|\n|$)/);
  const own = await peer.goto("/today");
  expect(own?.fromServiceWorker()).toBe(true);
  await letGo(onTheWay);
});

test("More people than fit on a phone: it says so in time, and whoever is left out is there with signal", async ({
  cast,
}) => {
  const peer = await cast.comesIn("dee");
  let rows = 2_345;
  let leftOut: readonly string[] = [];
  await peer.route("**/device/changes*", async (route) => {
    const answer = await route.fetch();
    if (!answer.ok()) return route.fulfill({ response: answer });
    const pulled = deviceChanges.answer.parse(await answer.json());
    const fits = ({ name }: { readonly name: string }) => !leftOut.includes(name.replace("people/", ""));
    return route.fulfill({
      response: answer,
      json: {
        ...pulled,
        rows,
        leftOut,
        people: pulled.people.filter((personId) => !leftOut.includes(personId)),
        documents: pulled.documents.filter(fits),
      },
    });
  });
  await isReady(peer);
  await peer.goto("/me");
  await expect(peer.getByText("It is a lot by now: 2,345 lines of 5,000.")).toBeVisible();
  const [first, second] = (await ask(peer.request, people)).people;
  if (!first || !second) throw new Error("Dee supports nobody.");
  rows = 5_000;
  leftOut = [first.personId];
  await peer.goto("/today");
  const line = peer.getByRole("link", {
    name: "1 of your people does not fit on this phone: with signal only",
  });
  await line.click();
  await expect(peer.getByText("Ask your coordinator to share the load.")).toBeVisible();
  await peer.goto(`/people/${first.personId}`);
  await expect(peer.getByRole("heading", { level: 1, name: first.nameUsed })).toBeVisible();

  await peer.context().setOffline(true);
  await peer.goto(`/people/${second.personId}`);
  await expect(peer.getByRole("heading", { level: 1, name: second.nameUsed })).toBeVisible();
  await peer.goto(`/people/${first.personId}`);
  await expect(peer.getByRole("heading", { name: "No signal" })).toBeVisible();
  await expect(peer.getByText(first.nameUsed, { exact: true })).toHaveCount(0);
  await peer.context().setOffline(false);
  await peer.unrouteAll({ behavior: "ignoreErrors" });
});
