import {
  arrives,
  leaves,
  meetsIn,
  myPeers,
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

/** Left four days ago; Dee tried yesterday and could not reach her. */
const rae: Someone = {
  name: "Rae",
  legal: ["Rachel", "Nadeau"],
  born: 1990,
  sex: "F",
  pronouns: "she/her",
  speaks: "en",
  story: [
    ["11d 20:15", arrives("6N", "9")],
    ...meetsIn(10, "dee", "maya"),
    ["9d 11:15", talk("dee", teamSees("who-my-peer-is"))],
    ...byTheBed("Rae", "dee", 8, 6, 5),
    ["4d 9:00", leaves()],
    [
      "3d 10:10",
      reached(
        "dee",
        "phone",
        "company",
        onlyUsTwo("The room is loud, but there’s a lock on the door. That’s enough for now."),
      ),
    ],
    ["1d 15:20", tried("dee", "phone")],
  ],
};

/** A week after hospital: a check-in is due today. */
const alix: Someone = {
  name: "Alix",
  legal: ["Alix", "Beauchemin"],
  born: 1997,
  sex: "X",
  pronouns: "they/them",
  speaks: "en",
  story: [
    ["15d 8:40", arrives("4S", "3")],
    ...meetsIn(14, "dee", "hana", { wishes: "Someone who gets pronouns right" }),
    ["13d 10:45", talk("dee", tellMyPeer)],
    ...byTheBed("Alix", "dee", 12, 10, 8),
    ["7d 13:15", leaves()],
    ...checkIns("Alix", "dee", 7, 1, 3),
  ],
};

/** Sixty days after: a check-in is due, and thirty days are left. */
const marguerite: Someone = {
  name: "Marguerite",
  legal: ["Marguerite", "Okemow"],
  born: 1963,
  sex: "F",
  pronouns: "elle",
  speaks: "fr",
  story: [
    ["74d 16:30", arrives("6N", "3")],
    ...meetsIn(73, "dee", "gita", { wishes: "Quelqu’un de patient" }),
    ["72d 11:00", talk("dee", teamSees("who-my-peer-is", "the 90 days"), tellMyPeer)],
    ...byTheBed("Marguerite", "dee", 71, 68, 65, 62),
    ["60d 10:30", leaves()],
    ...checkIns("Marguerite", "dee", 60, 1, 3, 7, 14, 30),
    [
      "23d 11:00",
      reached("dee", "company", myPeers("Je parle mieux quand on prend son temps. Une question à la fois.")),
    ],
  ],
};

/** Asked not to be looked for; every check-in stands still. */
const cole: Someone = {
  name: "Cole",
  legal: ["Cole", "Fraser"],
  born: 1988,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["29d 22:10", arrives("4S", "11")],
    ...meetsIn(28, "dee", "hana"),
    ["27d 14:00", talk("dee")],
    ...byTheBed("Cole", "dee", 26, 24),
    ["21d 12:00", leaves()],
    ...checkIns("Cole", "dee", 21, 1, 3, 7),
    ["9d 13:30", { do: "don’t look for me", peer: "dee" }],
  ],
};

/** Back on 4 South since yesterday; she wanted her peer to know. */
const ines: Someone = {
  name: "Inês",
  legal: ["Inês", "Carvalho"],
  born: 1976,
  sex: "F",
  pronouns: "she/her",
  speaks: "en",
  story: [
    ["24d 7:50", arrives("4S", "6")],
    ...meetsIn(23, "dee", "julien"),
    ["22d 11:30", talk("dee", tellMyPeer, teamSees("who-my-peer-is", "any ward"))],
    ...byTheBed("Inês", "dee", 21, 19, 18),
    ["17d 11:20", leaves()],
    ...checkIns("Inês", "dee", 17, 1, 3, 7, 14),
    ["1d 17:20", arrives("4S", "8")],
  ],
};

/** Out of the ward for an hour, with a pass. */
const june: Someone = {
  name: "June",
  legal: ["June", "Papadakis"],
  born: 1959,
  sex: "F",
  pronouns: "she/her",
  speaks: "en",
  story: [
    ["9d 9:30", arrives("6N", "10")],
    ...meetsIn(8, "dee", "maya", { bestTime: "morning" }),
    ["7d 10:50", talk("dee", teamSees("who-my-peer-is"), teamSees("follow-ups"))],
    ...byTheBed("June", "dee", 6, 4, 2),
    ["3d 14:00", { do: "goes out" }],
    ["3d 15:10", { do: "comes back in" }],
    ["100m", { do: "goes out" }],
  ],
};

/** Met yesterday; the talk about who sees what is still to come. */
const bernard: Someone = {
  name: "Bernard",
  legal: ["Bernard", "Achebe"],
  born: 1970,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["2d 18:45", arrives("6N", "7")],
    ...meetsIn(1, "dee", "gita", { wishes: "An older guy, or just not a kid" }),
  ],
};

/** Dee said "I can meet them" half an hour ago. */
const lou: Someone = {
  name: "Lou",
  legal: ["Louis", "Kowalchuk"],
  born: 1985,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["3d 11:10", arrives("6N", "15")],
    ["50m", saysYesTo("maya")],
    ["32m", { do: "can meet", peer: "dee" }],
  ],
};

/** With Tom: nine of twelve. */
export const deesPeople: readonly Someone[] = [rae, alix, marguerite, cole, ines, june, bernard, lou];
