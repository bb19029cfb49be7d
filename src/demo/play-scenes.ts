import { dispositions, type HospitalMessage } from "./hospital-message.ts";
import { inventedNumber } from "./ids.ts";
import { hospitalOf, type UnitCode } from "./places.ts";

/** One message to come: what it says, and the same in plain words. */
export interface Scene {
  readonly hospital: "STA" | "RSG";
  readonly words: string;
  readonly message: (facility: string, at: Date) => HospitalMessage;
}

interface Player {
  readonly name: string;
  readonly family: string;
  readonly born: number;
  readonly sex: string;
}

const players: readonly Player[] = [
  { name: "Ruben", family: "Ostrowski", born: 1983, sex: "M" },
  { name: "Thandi", family: "Nkosi", born: 1994, sex: "F" },
  { name: "Luc-André", family: "Brisson", born: 1971, sex: "M" },
  { name: "Maeve", family: "Donnelly", born: 1988, sex: "F" },
  { name: "Kiran", family: "Bhatt", born: 2000, sex: "X" },
  { name: "Yvette", family: "Robichaud", born: 1956, sex: "F" },
];

const wards: readonly UnitCode[] = ["6N", "4S", "3W", "5E"];
const unitName = (code: UnitCode): string =>
  hospitalOf(code).units.find((unit) => unit.code === code)?.name ?? code;

/**
 * One round: somebody comes, moves, goes out for an hour, comes back, leaves, which proves a mistake, and leaves;
 * somebody else is admitted by mistake; a third leaves early.
 *
 * @param round makes the people's numbers new each time, so that a round can be played after another
 */
export function scenesOf(round: string): readonly Scene[] {
  const [first, second, third] = [0, 1, 2].map((index) => playerOf(`${round} ${index}`, index));
  if (!first || !second || !third) return [];
  const otherWard = wards.find((ward) => ward !== first.ward && first.hospital === hospitalOf(ward).code);
  const moved = { ...first, ward: otherWard ?? first.ward };
  return [
    scene(first, "A01", `arrives on ${unitName(first.ward)}, bed ${first.bed}.`),
    scene(second, "A01", `is admitted to ${unitName(second.ward)}, bed ${second.bed}.`),
    scene(moved, "A02", `moves to ${unitName(moved.ward)}.`),
    scene(second, "A11", "was admitted by mistake: the stay is cancelled."),
    scene(third, "A01", `arrives on ${unitName(third.ward)}, bed ${third.bed}.`),
    scene(moved, "A21", "goes out for an hour."),
    scene(moved, "A22", "is back."),
    scene(third, "A03", "leaves earlier than planned.", "early"),
    scene(moved, "A03", "leaves, as planned.", "as planned"),
    scene(moved, "A13", "has not left after all: the discharge is cancelled."),
    scene(moved, "A03", "leaves now.", "as planned"),
  ];
}

interface Playing extends Player {
  readonly record: string;
  readonly ward: UnitCode;
  readonly hospital: "STA" | "RSG";
  readonly bed: string;
  readonly arrived: { at: Date | null };
}

function playerOf(seed: string, index: number): Playing | undefined {
  const start = inventedNumber(seed.slice(0, -1), players.length);
  const player = players[(start + index) % players.length];
  const ward = wards[inventedNumber(`${seed} ward`, wards.length)];
  if (!player || !ward) return undefined;
  return {
    ...player,
    ward,
    hospital: hospitalOf(ward).code,
    record: String(90_000_000 + inventedNumber(`${seed} record`, 9_999_999)),
    bed: String(50 + inventedNumber(`${seed} bed`, 40)),
    arrived: { at: null },
  };
}

function scene(
  player: Playing,
  trigger: HospitalMessage["trigger"],
  words: string,
  left?: keyof typeof dispositions,
): Scene {
  const { name, family, born, sex, record, ward, bed, hospital, arrived } = player;
  return {
    hospital,
    words: `${name} ${words}`,
    message(facility, at) {
      arrived.at ??= at;
      return {
        trigger,
        facility,
        controlId: `play-${record}-${trigger}-${at.getTime()}`,
        at,
        person: { record, legal: [name, family], nameUsed: name, born, sex },
        visit: `P${record}`,
        emergency: false,
        unit: ward,
        bed,
        admittedAt: arrived.at,
        ...(left && { left: { disposition: dispositions[left], at } }),
      };
    },
  };
}
