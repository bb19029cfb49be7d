import type { Told } from "./told.ts";

/** Where somebody lies: PL (HL7 v2.5.1 §2.A.53), its codes as the hospital writes them. */
export interface Location {
  readonly facility: string | undefined;
  /** PL.1, point of care: the code of the ward or the emergency department. */
  readonly unit: string | undefined;
  readonly room: string | undefined;
  readonly bed: string | undefined;
}

export type ToldLocation = { readonly [Part in keyof Location]: Told<string> };

export const nowhere: Location = { facility: undefined, unit: undefined, room: undefined, bed: undefined };

/**
 * The location after a message was heard. An empty part stays as it was, unless something larger around it
 * has changed: who moves to another ward without a word about the bed has no known bed.
 */
export const settledLocation = (toldLocation: ToldLocation, current: Location): Location => {
  let moved = false;
  const settle = (part: keyof Location): string | undefined => {
    const said = toldLocation[part];
    if (said === "unchanged") return moved ? undefined : current[part];
    const value = said === "deleted" ? undefined : said.set;
    moved ||= value !== current[part];
    return value;
  };
  return { facility: settle("facility"), unit: settle("unit"), room: settle("room"), bed: settle("bed") };
};

export const sameLocation = (one: Location, other: Location): boolean =>
  one.facility === other.facility &&
  one.unit === other.unit &&
  one.room === other.room &&
  one.bed === other.bed;

export const isToldSomething = (location: ToldLocation): boolean =>
  Object.values(location).some((part) => part !== "unchanged");
