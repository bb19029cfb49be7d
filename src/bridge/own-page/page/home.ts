import type { Act, PersonIdentity } from "../../../platform/database/index.ts";
import { sayIn } from "../../../platform/words/say.ts";
import type { Clock } from "../../../platform/words/times.ts";
import { isOpen } from "../../journey/index.ts";
import { bridgeViewOf } from "../../people/index.ts";
import { factsOf } from "../../people/rules.ts";
import { words as peopleWords } from "../../people/words.ts";
import { closingOf, loadClockSettings } from "../../steps/index.ts";
import { countLookers } from "../looks-store.ts";
import type { Home } from "../page-data.ts";
import { loadFollowUp, type OwnJourney, openRequest, ownDirectives } from "../store.ts";
import { whoSees } from "../who-sees.ts";
import { peerNow } from "./peer-now.ts";

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
    canAsk: !isOpen(journey.stage) && journey.endedAs !== "died",
    quiet: journey.pausedAt !== null,
    isOpen: isOpen(journey.stage),
    sharing: await sharingOf(act, journey),
    lookedThisWeek: await countLookers(act, new Date(act.now.getTime() - week)),
  };
}

/** Who sees what of this journey now. */
export async function sharingOf(act: Act<PersonIdentity>, journey: OwnJourney) {
  const { stage, endedAs, stageSince } = journey;
  const closing = closingOf({ stage, reason: reasonOf(endedAs), since: stageSince });
  return whoSees(await ownDirectives(act, journey.journeyId), closing, act.now);
}

/** Only these two say that reading ended at once; for every other end the reason does not matter here. */
const reasonOf = (endedAs: string | null) =>
  endedAs === "person stopped" || endedAs === "died" ? endedAs : null;
