import {
  arrives,
  crosses,
  leaves,
  meetsIn,
  moves,
  onlyUsTwo,
  reached,
  saysYesTo,
  talk,
  teamSees,
  tellMyPeer,
  tried,
} from "../chapters.ts";
import { byTheBed, checkIns } from "../spread.ts";
import type { Someone } from "../story.ts";

/** Was marked as gone for twenty minutes yesterday; nothing of that is left. */
const mina: Someone = {
  name: "Mina",
  legal: ["Mina", "Soltani"],
  born: 2000,
  sex: "X",
  pronouns: "they/them",
  speaks: "en",
  story: [
    ["9d 16:40", arrives("3W", "2")],
    ...meetsIn(8, "kit", "ruth"),
    [
      "7d 11:30",
      talk("kit", teamSees("who-my-peer-is"), teamSees("contact-made"), teamSees("words-to-team")),
    ],
    ...byTheBed("Mina", "kit", 6, 4),
    [
      "2d 13:30",
      reached(
        "kit",
        "spoke up",
        crosses("Ask me in front of nobody. Close the curtain and I’ll tell you everything."),
      ),
    ],
    ["1d 10:00", leaves()],
    ["1d 10:20", { do: "leaving was a mistake" }],
  ],
};

/** Moved from 5 East to 3 West: the new ward sees what he opened to any ward, and nothing else. */
const jeanGuy: Someone = {
  name: "Jean-Guy",
  legal: ["Jean-Guy", "Bouchard"],
  born: 1954,
  sex: "M",
  pronouns: "il",
  speaks: "fr",
  story: [
    ["13d 10:10", arrives("5E", "6")],
    ...meetsIn(12, "rosalie", "pascal", { wishes: "Quelqu’un de mon âge" }),
    ["11d 10:45", talk("rosalie", teamSees("who-my-peer-is", "any ward"))],
    ...byTheBed("Jean-Guy", "rosalie", 10, 8),
    ["5d 9:00", moves("3W", "11")],
    ["4d 14:10", reached("rosalie", "company", onlyUsTwo("J’ai peur des piqûres. À mon âge! Ris pas."))],
    ...byTheBed("Jean-Guy", "rosalie", 2),
  ],
};

const cedar: Someone = {
  name: "Cedar",
  legal: ["Cedar", "Shawanda"],
  born: 1992,
  sex: "F",
  pronouns: "she/they",
  speaks: "en",
  story: [
    ["6d 15:15", arrives("5E", "9")],
    ...meetsIn(5, "winona", "erin", { wishes: "Someone Anishinaabe" }),
    ["4d 10:40", talk("winona", tellMyPeer, teamSees("who-my-peer-is"))],
    ...byTheBed("Cedar", "winona", 3),
    ["1d 14:45", { do: "nothing written", peer: "winona" }],
  ],
};

/** Six days after: Kit tried twice for the check-in of the third day, and it went by; the next one comes. */
const desmond: Someone = {
  name: "Desmond",
  legal: ["Desmond", "Clarke"],
  born: 1967,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["13d 12:00", arrives("3W", "14")],
    ...meetsIn(12, "kit", "ruth"),
    ["11d 13:00", talk("kit", tellMyPeer)],
    ...byTheBed("Desmond", "kit", 10, 8),
    ["6d 10:30", leaves()],
    ["5d 11:10", reached("kit", "phone", "ride")],
    ["3d 12:00", tried("kit", "phone")],
    ["3d 16:30", tried("kit", "text")],
  ],
};

const valerie: Someone = {
  name: "Valérie",
  legal: ["Valérie", "Ouellet"],
  born: 1981,
  sex: "F",
  pronouns: "elle",
  speaks: "fr",
  story: [
    ["46d 9:00", arrives("5E", "15")],
    ...meetsIn(45, "rosalie", "pascal"),
    ["44d 11:00", talk("rosalie", teamSees("who-my-peer-is", "the 90 days"), tellMyPeer)],
    ...byTheBed("Valérie", "rosalie", 43, 41),
    ["36d 13:00", leaves()],
    ...checkIns("Valérie", "rosalie", 36, 1, 3, 7, 14, 33),
  ],
};

/** Asleep when Kit came; Kit tries again. */
const morris: Someone = {
  name: "Morris",
  legal: ["Morris", "Feldman"],
  born: 1953,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["2d 14:20", arrives("3W", "17")],
    ["110m", saysYesTo("ruth")],
    ["98m", { do: "can meet", peer: "kit" }],
    ["35m", { do: "is not there", peer: "kit" }],
  ],
};

/** Winona was away for long; he chose who comes instead. */
const elias: Someone = {
  name: "Elias",
  legal: ["Elias", "Kamau"],
  born: 1989,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["34d 17:00", arrives("3W", "6")],
    ...meetsIn(33, "winona", "ruth"),
    ["32d 12:00", talk("winona", tellMyPeer)],
    ...byTheBed("Elias", "winona", 31),
    ["27d 10:00", leaves()],
    ...checkIns("Elias", "winona", 27, 1, 3, 7),
    ["16d 13:20", { do: "is handed over", peer: "winona", to: "kit" }],
    ["13d 11:30", reached("kit", "company", "food")],
  ],
};

/** St. Anne’s sent him on to Riverside; his journey went with him, and the check-ins wait for the real leaving. */
const olivier: Someone = {
  name: "Olivier",
  legal: ["Olivier", "Nguyen"],
  born: 1996,
  sex: "M",
  pronouns: "il",
  speaks: "fr",
  story: [
    ["10d 8:00", arrives("6N", "22")],
    ...meetsIn(9, "noor", "gita"),
    ["8d 13:30", talk("noor", tellMyPeer)],
    ...byTheBed("Olivier", "noor", 7, 5),
    ["2d 10:00", leaves("to another hospital")],
    ["2d 12:30", arrives("5E", "18")],
  ],
};

/** Asked for with 5 East’s printed code. */
const bed23: Someone = {
  name: "Bess",
  legal: ["Elizabeth", "Crowe"],
  born: 1947,
  sex: "F",
  pronouns: "",
  speaks: "en",
  story: [
    ["1d 13:15", arrives("5E", "23")],
    ["80m", { do: "is asked for by ward code", unit: "5E", bed: "23" }],
  ],
};

/** Came to the office on his own; in no hospital. Joan supports him herself. */
const nate: Someone = {
  name: "Nate",
  legal: ["Nathaniel", "Brooks"],
  born: 1986,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["20d 11:00", { do: "asks themselves" }],
    ["20d 11:30", { do: "can meet", peer: "joan" }],
    ["20d 11:45", { do: "meets", peer: "joan" }],
    ["18d 14:00", talk("joan", tellMyPeer)],
    ["11d 13:40", reached("joan", "company", "income")],
    ["4d 13:10", reached("joan", "company", "mental health link")],
  ],
};

const onTheWard = (name: string, family: string, born: number, story: Someone["story"]): Someone => ({
  name,
  legal: [name, family],
  born,
  sex: "M",
  pronouns: "",
  speaks: "en",
  story,
});

export const riverside: readonly Someone[] = [
  mina,
  jeanGuy,
  cedar,
  desmond,
  valerie,
  morris,
  elias,
  olivier,
  bed23,
  nate,
  onTheWard("Clive", "Abernathy", 1963, [["2d 9:50", arrives("3W", "20")]]),
  onTheWard("Stefan", "Ilić", 1979, [["1d 10:40", arrives("5E", "2")]]),
  onTheWard("Noel", "Marsh", 1976, [
    ["1d 9:05", arrives("3W", "21")],
    ["1d 9:15", { do: "admit was a mistake" }],
  ]),
  onTheWard("Roland", "Hébert", 1957, [["1d 18:30", arrives("ER", "5")]]),
];
