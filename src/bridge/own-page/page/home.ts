import type { Act, PersonIdentity } from "../../../platform/database/index.ts";
import { sayIn } from "../../../platform/words/say.ts";
import type { Clock } from "../../../platform/words/times.ts";
import { type EndShown, isOpen } from "../../journey/index.ts";
import { bridgeViewOf } from "../../people/index.ts";
import { factsOf } from "../../people/rules.ts";
import { words as peopleWords } from "../../people/words.ts";
import { closingOf, loadClockSettings } from "../../steps/index.ts";
import { countLookers } from "../looks-store.ts";
import type { Home } from "../page-data.ts";
import { loadFollowUp, type OwnJourney, openRequest, ownConsent } from "../store.ts";
import { whoSees } from "../who-sees.ts";
import { peerNow } from "./peer-now.ts";

/** After these ends nobody asks for a peer on this page: someone died, or asks under the other record. */
const nothingToAsk: readonly (string | null)[] = [
  "died",
  "one with another record",
] satisfies readonly EndShown[];

const week = 7 * 24 * 60 * 60 * 1000;

/** The first page: the bridge, the peer, who sees what in short. */
export async function homeOf(
  act: Act<PersonIdentity>,
  journey: OwnJourney,
  name: string,
  clock: Clock,
): Promise<Home> {
  const settings = await loadClockSettings(act, act.who.programmeId);
  const { facts } = await loadFollowUp(act, journey);
  const view = bridgeViewOf(factsOf(facts, clock.timeZone), clock, sayIn(peopleWords, clock.language));
  return {
    name,
    bridge: facts.crossingAt ? view : null,
    peer: await peerNow(act, journey, settings),
    askedToComeAt: await openRequest(act),
    canAsk: !isOpen(journey.stage) && !nothingToAsk.includes(journey.endedAs),
    quiet: journey.pausedAt !== null,
    isOpen: isOpen(journey.stage),
    sharing: await sharingOf(act, journey),
    lookedThisWeek: await countLookers(act, new Date(act.now.getTime() - week)),
  };
}

/** Who sees what of this journey now. */
async function sharingOf(act: Act<PersonIdentity>, journey: OwnJourney) {
  return whoSees(await consentOf(act, journey), act.now);
}

/** Who sees what, and when two records of the person became one, until they have opened or stopped everything anew. */
export async function sharingPage(act: Act<PersonIdentity>, journey: OwnJourney) {
  const facts = await consentOf(act, journey);
  const mergedAt = facts.others.findLast(({ inForce }) => inForce)?.mergedAt ?? null;
  const anew = facts.directives.some(
    ({ givenAt, effect }) => mergedAt && givenAt > mergedAt && wholeAnswers.includes(effect),
  );
  return { readers: whoSees(facts, act.now), mergedAt: anew ? null : mergedAt };
}

const wholeAnswers: readonly string[] = ["yes to meeting", "yes to peer support", "stop sharing everything"];

async function consentOf(act: Act<PersonIdentity>, journey: OwnJourney) {
  const { stage, endedAs, stageSince } = journey;
  const closing = closingOf({ stage, endedAs, since: stageSince });
  return { ...(await ownConsent(act, journey.journeyId)), closing };
}
