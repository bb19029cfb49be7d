import type { Role } from "../../identity/contract.ts";

/** Which of one's documents say something about whom: person → names of documents. */
export type View = ReadonlyMap<string, ReadonlySet<string>>;

/** As whom someone acts now. */
export interface Standing {
  readonly roles: readonly Role[];
  readonly units: readonly string[];
  readonly onShiftUntil: Date | null;
}

/** Whether anything about how someone acts is other than it was: a role, a ward, a shift that began or ended. */
export const isOther = (was: Standing, now: Standing): boolean =>
  JSON.stringify([was.roles.toSorted(), was.units.toSorted(), was.onShiftUntil]) !==
  JSON.stringify([now.roles.toSorted(), now.units.toSorted(), now.onShiftUntil]);

/** A view with what is known anew about these people; who is in it no more goes. */
export function renewed(view: View, people: readonly string[], now: View): View {
  const next = new Map([...view].filter(([person]) => !people.includes(person)));
  for (const person of people) {
    const documents = now.get(person);
    if (documents) next.set(person, documents);
  }
  return next;
}

/**
 * Documents that are other than they were when these people changed: those that said something about them and those that
 * do now. About someone whom one neither knew nor knows there is none.
 */
export const documentsAbout = (people: readonly string[], was: View, now: View): readonly string[] =>
  people.flatMap((person) => [...(was.get(person) ?? []), ...(now.get(person) ?? [])]);

/** What a change of shift, role or ward makes other: who one is, and every list. */
export const ownLists = (was: Standing, now: Standing): readonly string[] => [
  "me",
  ...(hasEither(was, now, "peer") ? ["today", "people"] : []),
  ...(hasEither(was, now, "coordinator") ? ["board"] : []),
  ...(hasEither(was, now, "care-team") ? ["wards"] : []),
];

const hasEither = (was: Standing, now: Standing, role: Role): boolean =>
  was.roles.includes(role) || now.roles.includes(role);

/** The list of a ward, by name. */
export const wardDocument = (unitId: string): string => `wards/${unitId}/stays`;

/** A colleague on whose screens a person might be, or a ward. */
export interface Audience {
  readonly personId: string;
  readonly staffId: string | null;
  readonly unitId: string | null;
}

/** Whether it is worth asking as them. */
export const mightSee = (
  who: { readonly staffId: string; readonly units: readonly string[] },
  personId: string,
  audience: readonly Audience[],
): boolean =>
  audience.some(
    (one) =>
      one.personId === personId &&
      (one.staffId === who.staffId || (one.unitId !== null && who.units.includes(one.unitId))),
  );
