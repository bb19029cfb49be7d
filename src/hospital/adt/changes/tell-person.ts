import {
  type EventOf,
  isOpen,
  type Journey,
  type JourneyEvent,
  loadJourney,
  type PersonRef,
} from "../../../bridge/journey/index.ts";
import { takeStep } from "../../../bridge/steps/index.ts";
import { type Act, withinPerson } from "../../../platform/database/index.ts";
import { type ChangedStay, idOf, joins, newsOf, newsOfDeath } from "./news.ts";
import { type Followed, followedStays, followStay, loadTold, mayTellPeer } from "./told-store.ts";

/** Tells one person's journey what is new of a stay. Told twice, it hears nothing new. */
export async function tellPerson(outer: Act, ref: PersonRef, stay: ChangedStay): Promise<void> {
  const journey = await within(outer, ref, (act) => loadJourney(act, ref));
  if (!journey) return;
  const followed = await within(outer, ref, (act) => followedStays(act, ref, journey.id));
  const own = followed.find(({ stayId }) => stayId === stay.stayId);
  if (own && stay.continuedAs) await goOnWith(outer, ref, journey, stay, own);
  else if (own) await tellNews(outer, ref, journey, stay, own.linkedAt);
  else if (joins(journey, stay) && (await join(outer, ref, journey, stay, followed)))
    await tellNews(outer, ref, journey, stay, outer.now);
  await takeStep(outer, ref, null);
}

const within = <T>(outer: Act, ref: PersonRef, work: (act: Act) => Promise<T>): Promise<T> =>
  withinPerson(outer, ref.programmeId, ref.personId, work);

async function tellNews(
  outer: Act,
  ref: PersonRef,
  journey: Journey,
  stay: ChangedStay,
  linkedAt: Date,
): Promise<void> {
  const { told, errorsTold } = await within(outer, ref, (act) => loadTold(act, ref, stay, linkedAt));
  // Whoever is no longer with the programme is left alone, a death that was an error aside.
  if (isOpen(journey.stage)) for (const event of newsOf(stay, told)) await takeStep(outer, ref, event);
  const death = newsOfDeath(journey, stay, errorsTold, outer.now);
  if (death) await takeStep(outer, ref, death);
}

/** The hospital merged the stay with another one: the journey follows that one, and its place is not lost. */
function goOnWith(
  outer: Act,
  ref: PersonRef,
  journey: Journey,
  { hospitalId, continuedAs }: ChangedStay,
  { openedToPeers }: Followed,
): Promise<void> {
  const stayId = continuedAs ?? "";
  return within(outer, ref, (act) => followStay(act, ref, journey.id, { hospitalId, stayId }, openedToPeers));
}

/**
 * The person is in hospital again (row 29), or in two stays at once (row 49). A peer learns of it only under the
 * person's own "tell my peer when I am back", unless it is the same way through the hospital.
 */
async function join(
  outer: Act,
  ref: PersonRef,
  journey: Journey,
  stay: ChangedStay,
  followed: readonly Followed[],
): Promise<boolean> {
  const { hospitalId, stayId, openedAt } = stay;
  const goesOn = followed.some((before) => before.openedToPeers && isSameWay(before, stay));
  const opened = goesOn || (await within(outer, ref, (act) => mayTellPeer(act, ref)));
  const isInside = followed.some(({ state }) => state === "open" || state === "on leave");
  const isBack = journey.stage === "crossing" && !isInside && !goesOn;
  const kind = isBack ? "back in hospital" : "second stay";
  const event: EventOf<"back in hospital" | "second stay"> = {
    id: idOf(stayId, kind, openedAt.toISOString(), journey.id),
    kind,
    at: openedAt,
    by: { role: "hospital message", id: hospitalId },
    fact: {
      id: `${stayId} opened`,
      stayId,
      at: openedAt,
      kind: "opened",
      where: stay.unitKind === "emergency" ? "emergency" : "ward",
    },
  };
  const outcome = await takeStep(outer, ref, event satisfies JourneyEvent, {
    before: (act) => followStay(act, ref, journey.id, stay, opened),
  });
  return !("refused" in outcome);
}

const day = 24 * 3_600_000;
/** UB-04 09: admitted as an inpatient to this hospital. */
const admittedHere = "09";

/** One stay goes on as the other: they overlap, or the person was sent on and arrived within a day (row 26). */
function isSameWay(
  { departedAt, departure, disposition, state }: Followed,
  { openedAt }: ChangedStay,
): boolean {
  if (!departedAt) return state === "open" || state === "on leave";
  const sentOn = departure === "transfer" || disposition?.padStart(2, "0") === admittedHere;
  return openedAt <= departedAt || (sentOn && openedAt.getTime() - departedAt.getTime() <= day);
}
