import { arrives, leaves, meetsIn, reached, talk, teamSees, tellMyPeer } from "../chapters.ts";
import { byTheBed, checkIns } from "../spread.ts";
import type { Someone } from "../story.ts";

/** Eighty days after: the end was told twice, and what stays open with it. */
const lucille: Someone = {
  name: "Lucille",
  legal: ["Lucille", "Comeau"],
  born: 1957,
  sex: "F",
  pronouns: "elle",
  speaks: "fr",
  story: [
    ["93d 10:00", arrives("6N", "6")],
    ...meetsIn(92, "theo", "gita"),
    ["91d 11:30", talk("theo", tellMyPeer)],
    ...byTheBed("Lucille", "theo", 90, 87),
    ["81d 9:45", leaves()],
    ...checkIns("Lucille", "theo", 81, 1, 3, 7, 14, 30, 60),
    ["2d 14:40", reached("theo", "company", "longer-term housing")],
  ],
};

/** Ends tomorrow. */
const hank: Someone = {
  name: "Hank",
  legal: ["Henry", "Two Rivers"],
  born: 1965,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["97d 18:30", arrives("3W", "8")],
    ...meetsIn(96, "winona", "ruth", { wishes: "Someone from my nation, if there is anyone" }),
    ["95d 13:15", talk("winona", tellMyPeer, teamSees("who-my-peer-is", "the 90 days"))],
    ...byTheBed("Hank", "winona", 94, 92),
    ["89d 11:00", leaves()],
    ...checkIns("Hank", "winona", 89, 1, 3, 7, 14, 30, 60),
    ["3d 10:50", reached("winona", "company", "work")],
  ],
};

/** Agreed with the coordinator to go on for sixty days more. */
const mavis: Someone = {
  name: "Mavis",
  legal: ["Mavis", "Thornbury"],
  born: 1948,
  sex: "F",
  pronouns: "she/her",
  speaks: "en",
  story: [
    ["108d 14:00", arrives("5E", "4")],
    ...meetsIn(107, "kit", "erin"),
    ["106d 11:00", talk("kit", teamSees("who-my-peer-is", "the 90 days"))],
    ...byTheBed("Mavis", "kit", 105, 103),
    ["99d 10:00", leaves()],
    ...checkIns("Mavis", "kit", 99, 1, 3, 7, 14, 30, 60, 88),
    ["12d 13:00", { do: "goes on longer", days: 60 }],
    ["4d 11:20", reached("kit", "company", "primary care")],
  ],
};

/** Left hospital eighty days ago: ten more, and nobody has spoken of it yet. */
const winifred: Someone = {
  name: "Winifred",
  legal: ["Winifred", "Achebe"],
  born: 1969,
  sex: "F",
  pronouns: "she/her",
  speaks: "en",
  story: [
    ["90d 9:30", arrives("3W", "12")],
    ...meetsIn(89, "kit", "ruth", { bestTime: "morning" }),
    ["88d 11:20", talk("kit", tellMyPeer)],
    ...byTheBed("Winifred", "kit", 87, 83),
    ["80d 10:15", leaves()],
    ...checkIns("Winifred", "kit", 80, 1, 3, 7, 14, 30, 60),
    ["4d 15:10", reached("kit", "company", "income")],
  ],
};

export const nearTheEnd: readonly Someone[] = [lucille, hank, mavis, winifred];
