import type { ActivityCode, ContactLevel } from "../bridge/people/contract.ts";
import type { TalkChoice } from "../functions/trust/contract.ts";
import type { PeerName, TeamName } from "./colleagues.ts";
import type { UnitCode } from "./places.ts";
import type { Chapter, Happening, HappeningOf, ToldContact } from "./story.ts";

/** The words in which the stories of the demo are told; each makes what is to be done. */
export const arrives = (unit: UnitCode, bed: string): Happening => ({ do: "arrives", unit, bed });
export const moves = (unit: UnitCode, bed: string): Happening => ({ do: "moves", unit, bed });
export const leaves = (how: HappeningOf<"leaves">["how"] = "as planned"): Happening => ({
  do: "leaves",
  how,
});

type Asked = HappeningOf<"says yes to meeting">;
export const saysYesTo = (
  to: TeamName,
  wish: Partial<Pick<Asked, "told" | "bestTime" | "wishes">> = {},
): Happening => ({ do: "says yes to meeting", to, told: true, bestTime: "any time", wishes: "", ...wish });

/** Asked in the morning, met in the afternoon of the same day. */
export const meetsIn = (
  daysAgo: number,
  peer: PeerName,
  to: TeamName,
  wish: Parameters<typeof saysYesTo>[1] = {},
): readonly Chapter[] => [
  [`${daysAgo}d 10:20`, saysYesTo(to, wish)],
  [`${daysAgo}d 10:35`, { do: "can meet", peer }],
  [`${daysAgo}d 13:30`, { do: "meets", peer }],
];

export const talk = (peer: PeerName, ...choices: readonly TalkChoice[]): Happening => ({
  do: "holds the talk",
  peer,
  choices,
});

/** What someone opened in the talk: to the care team, for this stay; to peers, for the ninety days. */
export const teamSees = (item: TalkChoice["item"], until: TalkChoice["until"] = "this stay"): TalkChoice => ({
  reader: "care-team",
  item,
  answer: "yes",
  until,
});
export const teamDoesNotSee = (item: TalkChoice["item"]): TalkChoice => ({
  ...teamSees(item),
  answer: "no",
});
export const coverSeesWords: TalkChoice = {
  reader: "cover",
  item: "words-my-peers",
  answer: "yes",
  until: "the 90 days",
};
export const tellMyPeer: TalkChoice = {
  reader: "assigned-peer",
  item: "back-in-hospital",
  answer: "yes",
  until: "the 90 days",
};

type Part = ActivityCode | ToldContact["way"] | ToldContact["words"];
const isWay = (part: Part): part is ToldContact["way"] =>
  part === "in person" || part === "phone" || part === "text" || part === "other";
const isWords = (part: Part): part is NonNullable<ToldContact["words"]> =>
  typeof part === "object" && part !== null;
const isActivity = (part: Part): part is ActivityCode => typeof part === "string" && !isWay(part);

const contact = (outcome: ToldContact["outcome"], peer: PeerName, parts: readonly Part[]): Happening => ({
  do: "contact",
  peer,
  contact: {
    outcome,
    way: parts.find(isWay) ?? "in person",
    activities: parts.filter(isActivity),
    words: parts.find(isWords) ?? null,
  },
});

export const reached = (peer: PeerName, ...parts: readonly Part[]): Happening =>
  contact("reached", peer, parts);
export const tried = (peer: PeerName, ...parts: readonly Part[]): Happening => contact("tried", peer, parts);

const words =
  (level: ContactLevel) =>
  (text: string): NonNullable<ToldContact["words"]> => ({ level, text });
export const onlyUsTwo = words("only us two");
export const myPeers = words("my peers");
export const crosses = words("crosses to the team");
