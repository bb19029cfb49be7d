import {
  isToldSomething,
  type Location,
  nowhere,
  sameLocation,
  settledLocation,
  type ToldLocation,
} from "./locations.ts";

/** One line of a stay's way through the hospital. */
export interface Placement extends Location {
  readonly from: Date;
  readonly by: "arrival" | "transfer" | "update";
}

export const currentLocation = (placements: readonly Placement[]): Location => {
  const { facility, unit, room, bed } = placements.at(-1) ?? nowhere;
  return { facility, unit, room, bed };
};

/** Adds a line when the location is another than before. */
export const placed = (
  placements: readonly Placement[],
  told: ToldLocation,
  from: Date,
  by: Placement["by"],
): readonly Placement[] => {
  const current = currentLocation(placements);
  const location = settledLocation(told, current);
  return sameLocation(location, current) ? placements : [...placements, { ...location, from, by }];
};

/** A transfer; when it is the first thing we hear of a stay, PV1-6 says where the person was before. */
export const transferred = (
  placements: readonly Placement[],
  told: { readonly location: ToldLocation; readonly priorLocation: ToldLocation },
  since: Date,
  from: Date,
): readonly Placement[] => {
  const before = placements.length === 0 ? placed([], told.priorLocation, since, "arrival") : placements;
  return placed(before, told.location, from, "transfer");
};

/**
 * Takes back the last transfer with all that came after it (A12, HL7 v2.5.1 §3.3.12). Some hospitals write
 * the former bed in PV1-3, some the one that is cancelled; what is neither is a third place, and believed.
 *
 * @returns undefined when there is no transfer to take back and nothing is said about where the person is
 */
export const transferCancelled = (
  placements: readonly Placement[],
  told: ToldLocation,
  at: Date,
): readonly Placement[] | undefined => {
  const index = placements.findLastIndex(({ by }) => by === "transfer");
  if (index < 1) return isToldSomething(told) ? placed(placements, told, at, "update") : undefined;
  const former = placements.slice(0, index);
  const cancelled = placements.slice(index);
  const said = settledLocation(told, currentLocation(former));
  return cancelled.some((placement) => sameLocation(placement, said))
    ? former
    : placed(former, told, at, "update");
};
