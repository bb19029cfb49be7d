import {
  arrives,
  coverSeesWords,
  leaves,
  meetsIn,
  myPeers,
  reached,
  talk,
  teamSees,
  tellMyPeer,
  tried,
} from "../chapters.ts";
import { byTheBed, checkIns } from "../spread.ts";
import type { Someone } from "../story.ts";

/** Théo has days off; Dee fills in, and sees the practical part. */
const ellis: Someone = {
  name: "Ellis",
  legal: ["Ellis", "Tremblay"],
  born: 1983,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["18d 21:00", arrives("6N", "16")],
    ...meetsIn(17, "theo", "gita"),
    ["16d 10:40", talk("theo", coverSeesWords, tellMyPeer)],
    ...byTheBed("Ellis", "theo", 15, 13),
    ["10d 12:30", leaves()],
    ...checkIns("Ellis", "theo", 10, 1, 3),
    [
      "3d 11:40",
      reached(
        "theo",
        "shelter bed",
        "ride",
        myPeers("If I don’t pick up, try the library. Second floor, by the maps."),
      ),
    ],
    ["1d 15:45", { do: "is covered", peer: "theo", to: "dee" }],
  ],
};

/** Two weeks after: due today, with Noor. */
const samir: Someone = {
  name: "Samir",
  legal: ["Samir", "Khoury"],
  born: 1975,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["21d 11:00", arrives("4S", "7")],
    ...meetsIn(20, "noor", "hana"),
    ["19d 13:30", talk("noor", teamSees("who-my-peer-is"))],
    ...byTheBed("Samir", "noor", 18, 16),
    ["14d 14:00", leaves()],
    ...checkIns("Samir", "noor", 14, 1, 3, 7),
  ],
};

/** A month after, reached two days ago. */
const chantal: Someone = {
  name: "Chantal",
  legal: ["Chantal", "Girard"],
  born: 1960,
  sex: "F",
  pronouns: "elle",
  speaks: "fr",
  story: [
    ["44d 8:30", arrives("4S", "10")],
    ...meetsIn(43, "noor", "julien"),
    ["42d 14:10", talk("noor", tellMyPeer, teamSees("who-my-peer-is", "the 90 days"))],
    ...byTheBed("Chantal", "noor", 41, 38, 35),
    ["32d 10:15", leaves()],
    ...checkIns("Chantal", "noor", 32, 1, 3, 7, 14, 30),
  ],
};

/** Left yesterday before it was planned: the first check-in is due. */
const dwayne: Someone = {
  name: "Dwayne",
  legal: ["Dwayne", "Pelletier"],
  born: 1987,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["5d 23:00", arrives("6N", "11")],
    ...meetsIn(4, "amir", "gita"),
    ["3d 11:00", talk("amir", tellMyPeer)],
    ...byTheBed("Dwayne", "amir", 2),
    ["1d 17:55", leaves("early")],
  ],
};

/** Sixteen days after: tried twice, not reached yet. */
const jolene: Someone = {
  name: "Jolene",
  legal: ["Jolene", "Maracle"],
  born: 1995,
  sex: "F",
  pronouns: "she/her",
  speaks: "en",
  story: [
    ["25d 15:20", arrives("4S", "12")],
    ...meetsIn(24, "amir", "hana"),
    ["23d 12:00", talk("amir", teamSees("who-my-peer-is"))],
    ...byTheBed("Jolene", "amir", 22, 20),
    ["16d 11:45", leaves()],
    ...checkIns("Jolene", "amir", 16, 1, 7),
    ["3d 12:10", tried("amir", "text")],
    ["1d 13:50", tried("amir", "phone")],
  ],
};

/** Back in hospital since yesterday. He did not want his peer told, so nobody here knows. */
const terrence: Someone = {
  name: "Terrence",
  legal: ["Terrence", "Osborne"],
  born: 1969,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["28d 13:00", arrives("6N", "1")],
    ...meetsIn(27, "amir", "gita"),
    ["26d 10:30", talk("amir")],
    ...byTheBed("Terrence", "amir", 25, 23),
    ["20d 10:00", leaves()],
    ...checkIns("Terrence", "amir", 20, 1, 3, 7, 14),
    ["1d 16:30", arrives("4S", "33")],
  ],
};

export const afterHospital: readonly Someone[] = [ellis, samir, chantal, dwayne, jolene, terrence];
