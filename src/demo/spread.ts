import type { ActivityCode } from "../bridge/people/contract.ts";
import { reached } from "./chapters.ts";
import type { PeerName } from "./colleagues.ts";
import { inventedNumber } from "./ids.ts";
import type { Chapter, ToldContact } from "./story.ts";

/** What peers do most, in hospital and after it, each with how often of a hundred contacts. */
const often: readonly (readonly [ActivityCode, inside: number, after: number])[] = [
  ["company", 60, 40],
  ["emotions", 34, 30],
  ["food", 30, 26],
  ["stepped outside", 26, 0],
  ["shared experience", 22, 16],
  ["discharge planning", 18, 0],
  ["what will happen", 16, 4],
  ["spoke up", 14, 6],
  ["news for team", 10, 3],
  ["clothes", 9, 8],
  ["ride", 5, 14],
  ["addiction care link", 7, 10],
  ["shelter bed", 4, 12],
  ["naloxone", 5, 12],
  ["harm reduction supplies", 6, 14],
  ["meal site", 1, 12],
  ["primary care", 2, 9],
  ["mental health link", 3, 8],
  ["longer-term housing", 3, 8],
  ["income", 2, 8],
  ["crisis line", 1, 3],
  ["work", 0, 4],
];

/** A day on which peer and person met, at an hour and with activities that belong to this name and day. */
function meeting(seed: string, peer: PeerName, daysAgo: number, place: "inside" | "after"): Chapter {
  const dice = (about: string, limit: number) => inventedNumber(`${seed} ${daysAgo} ${about}`, limit);
  const codes = often.filter(
    ([code, inside, after]) => dice(code, 100) < (place === "inside" ? inside : after),
  );
  const hour = 10 + dice("hour", 5);
  const minute = String(dice("minute", 12) * 5).padStart(2, "0");
  return [
    `${daysAgo}d ${hour}:${minute}` as Chapter[0],
    reached(peer, ...codes.slice(0, 4).map(([code]) => code), wayOf(place, dice("way", 10))),
  ];
}

const wayOf = (place: "inside" | "after", thrown: number): ToldContact["way"] => {
  if (place === "inside" || thrown < 6) return "in person";
  return thrown < 9 ? "phone" : "text";
};

/** Contacts by the bed on these days, counted back from today. */
export const byTheBed = (seed: string, peer: PeerName, ...daysAgo: readonly number[]): readonly Chapter[] =>
  daysAgo.map((days) => meeting(seed, peer, days, "inside"));

/** Check-ins that reached someone, so many days after they left. */
export const checkIns = (
  seed: string,
  peer: PeerName,
  leftDaysAgo: number,
  ...daysAfter: readonly number[]
): readonly Chapter[] => daysAfter.map((days) => meeting(seed, peer, leftDaysAgo - days, "after"));
