import {
  arrives,
  crosses,
  meetsIn,
  myPeers,
  onlyUsTwo,
  reached,
  saysYesTo,
  talk,
  teamDoesNotSee,
  teamSees,
  tellMyPeer,
} from "../chapters.ts";
import { byTheBed } from "../spread.ts";
import type { Someone } from "../story.ts";

/** Asked twelve minutes ago, and out to whoever fits best: nobody knows a name yet. */
const wes: Someone = {
  name: "Wes",
  legal: ["Wesley", "Oyelaran"],
  born: 1991,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["1d 14:40", arrives("4S", "2")],
    ["12m", saysYesTo("hana")],
  ],
};

/** Amir is on the way. */
const nadia: Someone = {
  name: "Nadia",
  legal: ["Nadia", "Benali"],
  born: 1984,
  sex: "F",
  pronouns: "she/her",
  speaks: "en",
  story: [
    ["2d 10:30", arrives("4S", "5")],
    ["75m", saysYesTo("hana", { bestTime: "any time", wishes: "Someone quiet" })],
    ["68m", { do: "not now", peer: "noor" }],
    ["62m", { do: "can meet", peer: "amir" }],
  ],
};

/** Someone held the ward's printed code and asked: only ward and bed are known. */
const bed22: Someone = {
  name: "Fern",
  legal: ["Fern", "Aldous"],
  born: 1996,
  sex: "F",
  pronouns: "",
  speaks: "en",
  story: [
    ["1d 12:20", arrives("4S", "22")],
    ["55m", { do: "is asked for by ward code", unit: "4S", bed: "22" }],
  ],
};

/** Met yesterday by Noor; the talk is to come. */
const gabriel: Someone = {
  name: "Gabriel",
  legal: ["Gabriel", "Roy"],
  born: 1999,
  sex: "M",
  pronouns: "il",
  speaks: "fr",
  story: [["2d 17:10", arrives("4S", "14")], ...meetsIn(1, "noor", "julien", { wishes: "En français" })],
};

const delphine: Someone = {
  name: "Delphine",
  legal: ["Delphine", "Arsenault"],
  born: 1968,
  sex: "F",
  pronouns: "elle",
  speaks: "fr",
  story: [
    ["12d 15:45", arrives("4S", "16")],
    ...meetsIn(11, "noor", "julien", { bestTime: "evening" }),
    [
      "10d 11:10",
      talk(
        "noor",
        teamSees("who-my-peer-is"),
        teamSees("contact-made"),
        teamSees("words-to-team"),
        tellMyPeer,
      ),
    ],
    ...byTheBed("Delphine", "noor", 9, 7, 5),
    [
      "3d 14:00",
      reached(
        "noor",
        "spoke up",
        "company",
        crosses(
          "Je dis oui à l’antibiotique. Ce que je veux, c’est savoir pour combien de jours, et avec qui on décide de la suite.",
        ),
      ),
    ],
    [
      "1d 14:15",
      reached(
        "noor",
        "company",
        onlyUsTwo("Mon gars a dix-neuf ans demain. Je veux l’appeler sans pleurer."),
      ),
    ],
  ],
};

/** He opened a lot to his team, for this stay, and took one thing back. */
const curtis: Someone = {
  name: "Curtis",
  legal: ["Curtis", "Belanger"],
  born: 1977,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["8d 5:30", arrives("4S", "18")],
    ...meetsIn(7, "amir", "hana"),
    [
      "6d 13:00",
      talk(
        "amir",
        teamSees("who-my-peer-is"),
        teamSees("contact-made"),
        teamSees("what-was-done"),
        teamSees("words-to-team"),
      ),
    ],
    ...byTheBed("Curtis", "amir", 5, 4, 2),
    [
      "1d 13:20",
      reached(
        "amir",
        "stepped outside",
        crosses(
          "Shift change is when I think about leaving. If someone says the new nurse’s name to me first, I can stay.",
        ),
      ),
    ],
    ["1d 13:30", { do: "changes sharing", peer: "amir", choice: teamDoesNotSee("what-was-done") }],
  ],
};

/** His peer stepped back, as any peer may on any day; a new one is needed. Why is written nowhere. */
const yannick: Someone = {
  name: "Yannick",
  legal: ["Yannick", "Mbeki"],
  born: 1989,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["7d 12:15", arrives("4S", "20")],
    ...meetsIn(6, "sol", "hana"),
    ["5d 11:20", talk("sol", teamSees("who-my-peer-is"))],
    ...byTheBed("Yannick", "sol", 4),
    ["1d 12:40", { do: "not me", peer: "sol" }],
  ],
};

/** Amir was not the right one for her; she said so, and Noor came. */
const dalia: Someone = {
  name: "Dalia",
  legal: ["Dalia", "Haddad"],
  born: 1994,
  sex: "F",
  pronouns: "she/her",
  speaks: "en",
  story: [
    ["6d 19:00", arrives("4S", "25")],
    ["5d 10:10", saysYesTo("hana", { wishes: "A woman" })],
    ["5d 10:30", { do: "can meet", peer: "amir" }],
    ["5d 11:00", { do: "not this peer", peer: "amir" }],
    ["5d 11:20", { do: "can meet", peer: "noor" }],
    ["5d 14:00", { do: "meets", peer: "noor" }],
    ["4d 11:30", talk("noor", tellMyPeer)],
    ["3d 15:00", reached("noor", "company", myPeers("I sleep with the light on. Please leave it."))],
    ...byTheBed("Dalia", "noor", 1),
  ],
};

export const fourSouth: readonly Someone[] = [wes, nadia, bed22, gabriel, delphine, curtis, yannick, dalia];
