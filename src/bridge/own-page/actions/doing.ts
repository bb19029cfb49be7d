import type { Act, PersonIdentity } from "../../../platform/database/index.ts";
import type { NewDirective } from "../../../platform/permit/index.ts";
import type { EventOf, JourneyEvent, PersonRef } from "../../journey/index.ts";
import { type StepOptions, takeStep } from "../../steps/index.ts";
import { factId } from "../fact-id.ts";
import type { Said } from "../page-data.ts";
import { loadOwnJourney, type OwnJourney } from "../store.ts";

/** The acting person with a form in hand. */
export interface Doing {
  readonly act: Act<PersonIdentity>;
  readonly ref: PersonRef;
  readonly journey: OwnJourney;
  /** The same id for the same tap, however often it is sent. */
  readonly idFor: (what: string) => string;
}

export async function doingOf(act: Act<PersonIdentity>, formId: string): Promise<Doing | undefined> {
  const journey = await loadOwnJourney(act);
  const ref = { programmeId: act.who.programmeId, personId: act.who.id };
  return journey && { act, ref, journey, idFor: (what) => factId(formId, what) };
}

type Simple = "called back" | "paused" | "no longer paused" | "stopped";

/** What every event of the person's own carries. */
export const own = ({ act, ref, idFor }: Doing, what: string) =>
  ({ id: idFor(what), at: act.now, by: { role: "person", id: ref.personId }, how: "own page" }) as const;

/** An event without anything of its own. */
export const event = <Kind extends Simple>(doing: Doing, kind: Kind) =>
  ({ ...own(doing, kind), kind }) as unknown as EventOf<Kind>;

/** Takes the step; a refusal means that things stand differently from what the page showed. */
export async function step(
  { act, ref }: Doing,
  command: JourneyEvent | null,
  said: Said,
  options: StepOptions = {},
): Promise<Said> {
  const outcome = await takeStep(act, ref, command, options);
  return "refused" in outcome ? "changed-meanwhile" : said;
}

/** What the person decided, as the event that the journey's table has for it; before `crossing` it has none. */
export function decide(
  doing: Doing,
  directives: readonly NewDirective[],
  said: Said,
  blockedPeer: string | null = null,
): Promise<Said> {
  const changed = doing.journey.stage === "crossing";
  const command = { ...own(doing, `sharing ${said}`), kind: "sharing changed", blockedPeer } as const;
  return step(doing, changed ? command : null, said, { directives });
}
