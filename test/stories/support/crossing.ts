import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { invite, wardList, wards } from "../../../src/bridge/invitation/contract.ts";
import { type BoardLine, board, boardWaiting, canMeet } from "../../../src/bridge/matching/contract.ts";
import { ownPageLink, takeStep, today } from "../../../src/bridge/people/contract.ts";
import { holdTalk, type TalkChoice } from "../../../src/functions/trust/contract.ts";
import { ask } from "./api.ts";
import type { Patient } from "./hospital.ts";
import type { Cast } from "./story.ts";

const wardNames = { "6N": "6 North", "4S": "4 South", ED: "Emergency" } as const;
export const nameOf = ({ ward }: Pick<Patient, "ward">): string => wardNames[ward];

/** The line of someone on their ward's list, as the care team's page gets it. */
export async function lineOf(nurse: Page, patient: Patient) {
  const { wards: mine } = await ask(nurse.request, wards);
  const unitId = mine.find(({ name }) => name === nameOf(patient))?.unitId ?? "";
  const { stays } = await ask(nurse.request, wardList, { params: { unitId } });
  return stays.find(({ nameUsed, departedAt }) => nameUsed === patient.name && departedAt === null);
}

/** Asked by a nurse, after the person's own yes. */
export async function isAskedFor(
  nurse: Page,
  patient: Patient,
  wish: { readonly personTold?: boolean; readonly wishes?: string } = {},
): Promise<void> {
  const line = await lineOf(nurse, patient);
  const body = { invitationId: randomUUID(), stayId: line?.stayId, saidYes: true, personTold: true, ...wish };
  await ask(nurse.request, invite, { body });
}

/** Everyone who waits, from all pages of the coordinator's board. */
export async function boardLines(joan: Page): Promise<readonly BoardLine[]> {
  const { lines, next } = await ask(joan.request, board);
  for (let after = next; after; ) {
    const page = await ask(joan.request, boardWaiting, { query: { after } });
    lines.push(...page.lines);
    after = page.next;
  }
  return lines;
}

/** Opens the board and shows everyone who waits, however many the other stories left there. */
export async function opensWholeBoard(joan: Page): Promise<void> {
  await joan.goto("/board");
  const more = joan.getByRole("button", { name: "Show more who wait" });
  if ((await ask(joan.request, board)).next) await expect(more).toBeVisible();
  await expect(async () => {
    if (await more.isVisible()) await more.click();
    await expect(more).toHaveCount(0, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

/** The journey of someone who waits, from the coordinator's board. */
export async function journeyOf(joan: Page, patient: Patient): Promise<string> {
  let journeyId = "";
  await expect(async () => {
    const lines = await boardLines(joan);
    journeyId = lines.find(({ nameUsed }) => nameUsed === patient.name)?.journeyId ?? "";
    expect(journeyId).not.toBe("");
  }).toPass({ timeout: 60_000 });
  return journeyId;
}

/** The offer of this journey to a peer, once it is there. */
export async function offerOf(peer: Page, journeyId: string): Promise<string> {
  let offerId = "";
  await expect(async () => {
    const { offers } = await ask(peer.request, today);
    offerId = offers.find((offer) => offer.journeyId === journeyId)?.offerId ?? "";
    expect(offerId).not.toBe("");
  }).toPass({ timeout: 60_000 });
  return offerId;
}

/** Offers have no name, and read alike: its card carries its id. Opens Today. */
export async function offerCard(peer: Page, journeyId: string) {
  const offerId = await offerOf(peer, journeyId);
  await peer.goto("/today");
  return peer.locator(`article[id="${offerId}"]`);
}

interface OnTheWay {
  readonly peer: Page;
  readonly personId: string;
}

/** Asked for on the ward; this peer said "I can meet them". */
export async function someoneIsOnTheWay(
  cast: Cast,
  patient: Patient,
  peerName: "noor" | "dee" = "noor",
  wish: Parameters<typeof isAskedFor>[2] = {},
): Promise<OnTheWay> {
  const [nurse, joan, peer] = await Promise.all([
    cast.comesIn(patient.ward === "4S" ? "osei" : "maya"),
    cast.comesIn("joan"),
    cast.comesIn(peerName),
  ]);
  await isAskedFor(nurse, patient, wish);
  const offerId = await offerOf(peer, await journeyOf(joan, patient));
  const { personId } = await ask(peer.request, canMeet, { params: { offerId }, body: {} });
  return { peer, personId: personId ?? "" };
}

export async function step(peer: Page, personId: string, name: string): Promise<void> {
  const body = { eventId: randomUUID(), step: name, at: new Date().toISOString() };
  await ask(peer.request, takeStep, { params: { personId }, body });
}

/** Met, and the talk was held with a yes. */
export async function saysYesToPeerSupport(
  { peer, personId }: OnTheWay,
  choices: readonly TalkChoice[] = [],
): Promise<void> {
  await step(peer, personId, "met");
  const talk = { talkId: randomUUID(), at: new Date().toISOString(), peerSupport: "yes", limitsSaid: true };
  const body = { ...talk, how: "aloud", witness: "Sister Ann", choices };
  await ask(peer.request, holdTalk, { params: { personId }, body });
}

/** Everything up to peer support, for stories that begin there. */
export async function crossesWith(
  cast: Cast,
  patient: Patient,
  peerName: "noor" | "dee" = "noor",
): Promise<OnTheWay> {
  const onTheWay = await someoneIsOnTheWay(cast, patient, peerName);
  await saysYesToPeerSupport(onTheWay);
  return onTheWay;
}

/** The person's own page, in a browser of their own, by the link and code that their peer hands over. */
export async function ownPageOf(cast: Cast, { peer, personId }: OnTheWay): Promise<Page> {
  const { location, code } = await ask(peer.request, ownPageLink, { params: { personId }, body: {} });
  const own = await cast.someoneElse();
  await own.goto(location);
  await own.getByLabel("Code").fill(code);
  await own.getByRole("button", { name: "Open" }).click();
  await expect(own.getByRole("heading", { level: 1 })).toContainText("Hi");
  return own;
}

/** Peers carry a limited number of people: whoever a story brought is let go again, so that the next finds room. */
export async function letGo({ peer, personId }: OnTheWay): Promise<void> {
  await step(peer, personId, "stopped").catch(() => {});
}
