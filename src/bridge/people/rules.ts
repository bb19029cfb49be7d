import { dayOf, daysBetween, startOfDay } from "../../platform/calendar/rules.ts";
import {
  endToTell,
  type FollowUpDue,
  type FollowUpFacts,
  followUpsDue,
  placeOf,
  type RungNow,
  rungsNow,
} from "../follow-up/rules.ts";
import type { ContactEntry, FollowUpFactsJson, PersonCard, PersonDocument } from "./contract.ts";

const moment = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

/** The facts of one person as follow-up reads them, out of the JSON that a phone holds. `zone` is IANA. */
export function factsOf(json: FollowUpFactsJson, zone: string): FollowUpFacts {
  return {
    crossingAt: moment(json.crossingAt),
    stays: json.stays.map((stay) => ({
      ...stay,
      openedAt: new Date(stay.openedAt),
      leave: stay.leave && { since: new Date(stay.leave.since), dueBack: moment(stay.leave.dueBack) },
      departure: stay.departure && { ...stay.departure, at: new Date(stay.departure.at) },
    })),
    contacts: json.contacts.map((contact) => ({ ...contact, at: new Date(contact.at) })),
    quietTimes: json.quietSince ? [{ from: new Date(json.quietSince), until: null }] : [],
    extraDays: json.extraDays,
    restartedAt: moment(json.restartedAt),
    zone,
  };
}

/** The day of the stay that runs, counted from 1 as a ward counts; null while the person is not in hospital. */
export function dayOfStay(facts: FollowUpFacts, now: Date): number | null {
  if (placeOf(facts.stays) !== "in hospital") return null;
  const opened = facts.stays.filter((stay) => stay.departure === null).map((stay) => stay.openedAt.getTime());
  return daysBetween(dayOf(new Date(Math.min(...opened)), facts.zone), dayOf(now, facts.zone)) + 1;
}

/** The check-in that is due, or else the next one to come; null while none hangs on a departure. */
export function nextCheckIn(facts: FollowUpFacts, now: Date): RungNow | null {
  const rungs = rungsNow(facts, now);
  const due = rungs.find(({ state }) => state === "due" || state === "overdue");
  return due ?? rungs.find(({ state }) => state === "to come") ?? null;
}

/** One card under "Needs you". */
export type Need = { readonly person: PersonCard } & (
  | { readonly kind: "come by"; readonly requestId: string; readonly askedAt: Date }
  | { readonly kind: "to meet" }
  | { readonly kind: "talk to come" }
  | { readonly kind: "end is near"; readonly endsOn: string }
  | FollowUpDue
);

interface Asked {
  readonly requestId: string;
  readonly personId: string;
  readonly askedAt: string;
}

/**
 * What one's people need now: those who asked first, those who wait to be met, then what is due, earliest first.
 * Someone who asked not to be looked for stands here only if they themselves ask to come by.
 */
export function needsYou(
  people: readonly PersonCard[],
  comeBy: readonly Asked[],
  now: Date,
  zone: string,
): readonly Need[] {
  const asked = comeBy.flatMap(({ personId, requestId, askedAt }): Need[] => {
    const person = people.find((one) => one.personId === personId);
    return person ? [{ kind: "come by", person, requestId, askedAt: new Date(askedAt) }] : [];
  });
  const looked = people.filter((person) => person.facts.quietSince === null);
  const toMeet = looked.flatMap((person): Need[] => {
    if (person.stage === "meeting") return [{ kind: "to meet", person }];
    return person.stage === "met" ? [{ kind: "talk to come", person }] : [];
  });
  const due = looked
    .flatMap((person) => followUpsDue(factsOf(person.facts, zone), now).map((one) => ({ ...one, person })))
    .sort((one, other) => one.by.getTime() - other.by.getTime());
  const ending = looked.flatMap((person): Need[] => {
    const end = endToTell(factsOf(person.facts, zone), now);
    return end ? [{ kind: "end is near", person, endsOn: end.endsOn }] : [];
  });
  return [...asked, ...toMeet, ...due, ...ending];
}

/** When to try again: a day that has gone by is now, for what was missed is still to be done. */
export const momentToTry = (day: string, now: Date, zone: string): Date =>
  new Date(Math.max(startOfDay(day, zone).getTime(), now.getTime()));

type Choice = PersonDocument["choices"][number];

/** Whether the person's yes to this reader and item is in force. */
export function isOpenTo(choices: readonly Choice[], reader: string, item: string, now: Date): boolean {
  return choices.some(
    (choice) =>
      choice.reader === reader &&
      choice.item === item &&
      (choice.until === null || new Date(choice.until) > now),
  );
}

/** Who can see a contact: peers always (rows 16 and 17 of the visibility table), the team what was made, with a yes. */
export function whoSeesContact(
  { outcome }: Pick<ContactEntry, "outcome">,
  choices: readonly Choice[],
  now: Date,
): "care-team" | "my-peers" {
  const isOpen = outcome !== "planned" && isOpenTo(choices, "care-team", "contact-made", now);
  return isOpen ? "care-team" : "my-peers";
}

const audiences = {
  "only us two": "only-us-two",
  "my peers": "my-peers",
  "crosses to the team": "care-team",
} as const;

/** Who can see the words of an entry. */
export const whoSeesWords = ({ level }: NonNullable<ContactEntry["words"]>) => audiences[level];

/**
 * A refused step under the code by which peers are told: the journey's codes are said in other words on the
 * coordinator's board, and every sentence has a key of its own.
 */
export const toldToPeer = <Problem extends { readonly code: string }>(problem: Problem): Problem => ({
  ...problem,
  code: problem.code.replace(/^step-/, "peer-step-"),
});
