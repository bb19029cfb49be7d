import { chromium, type Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import config from "../playwright.config.ts";
import { build } from "../src/platform/command/build.ts";
import { openServices } from "../src/platform/runtime/index.ts";
import { startServing } from "../test/faults/rolling/serving.ts";
import { step } from "../test/support/people.ts";
import { onlineProgramme } from "./online-programme.ts";
import { openPlace } from "./place.ts";
import { keep } from "./results.ts";

/**
 * `node bench/live-screen.ts`: how long an open screen in a real browser shows what is no longer so. Two servers on one
 * PostgreSQL: the screen hangs on the one, the news comes by the other. From the moment in which the news is sent to the
 * moment in which the screen shows it (the gate: a second). The last news of each person is that they blocked the peer:
 * their screen closes.
 */
const contactsEach = 5;
const people = 12;

const place = await openPlace();
const { adminUrl, folder } = place;
await build({ say: () => {} });
const services = await openServices({ adminUrl, folder, demo: false, origin: "" });
const [peer] = await onlineProgramme(services, adminUrl, { peers: 1, people });
if (!peer) throw new Error("no peer");
const serve = () => startServing({ DATABASE_URL: adminUrl, FOOTBRIDGE_DATA: folder });
const [screens, news] = [await serve(), await serve()];

const browser = await chromium.launch({ ...config.use?.launchOptions });
const address = `http://127.0.0.1:${screens.port}`;
const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
const [name = "", value = ""] = peer.cookie.split("=");
await context.addCookies([{ name, value, url: address }]);
const page = await context.newPage();
const shown: number[] = [];
const closed: number[] = [];
for (const personId of peer.personIds) {
  await page.goto(`${address}/people/${personId}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(1_500);
  for (let nth = 1; nth <= contactsEach; nth++)
    shown.push(await untilSeen(page, nth, () => record(personId)));
  closed.push(await untilSeen(page, 0, () => block(personId)));
}
const rows = [summary("a contact is shown", shown), summary("a blocked screen closes", closed)];
console.table(rows);
await keep("live-screen", { servers: 2, rows });
await browser.close();
await Promise.all([screens.end("SIGTERM"), news.end("SIGTERM")]);
await services.close();
await place.close();

/** Milliseconds from the news to a screen on which it stands so many times that food was brought. */
async function untilSeen(on: Page, times: number, tell: () => Promise<void>): Promise<number> {
  const seen = on.waitForFunction(
    (wanted) => {
      const words = document.querySelector("main")?.textContent ?? "";
      return (words.match(/food/gi) ?? []).length === wanted;
    },
    times,
    { polling: "raf", timeout: 30_000 },
  );
  const began = performance.now();
  await Promise.all([tell(), seen]);
  return performance.now() - began;
}

/** The peer's other device, on the other server. */
async function record(personId: string): Promise<void> {
  const contactId = uuidv7();
  const answer = await fetch(`http://127.0.0.1:${news.port}/api/v1/people/${personId}/contacts`, {
    method: "POST",
    headers: {
      cookie: peer?.cookie ?? "",
      "content-type": "application/json",
      "idempotency-key": contactId,
    },
    body: JSON.stringify({
      contactId,
      at: new Date().toISOString(),
      outcome: "reached",
      activities: ["food"],
    }),
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
}

/** The person, by a third process. */
async function block(personId: string): Promise<void> {
  if (!peer) return;
  const { id: staffId, programmeId } = peer.staff;
  const now = new Date();
  const { database, keys } = services;
  const made = { adminUrl, database, keys, now, services };
  const by = { role: "person", id: personId } as const;
  const directive = {
    directiveId: uuidv7(),
    givenAt: now,
    effect: "block",
    readerId: staffId,
  } as const;
  const ref = { programmeId, personId };
  const outcome = await step<"sharing changed">(
    made,
    ref,
    { kind: "sharing changed", by, blockedPeer: staffId },
    { directives: [{ directive, how: "own page" }] },
  );
  if ("refused" in outcome) throw new Error(`refused: ${outcome.refused}`);
}

function summary(what: string, times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { what, times: times.length, p50: at(0.5), p99: at(0.99), worst: at(1) };
}
