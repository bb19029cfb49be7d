import {
  arrives,
  coverSeesWords,
  crosses,
  meetsIn,
  myPeers,
  onlyUsTwo,
  reached,
  talk,
  teamDoesNotSee,
  teamSees,
  tellMyPeer,
} from "../chapters.ts";
import type { Someone } from "../story.ts";

/** Six days on 6 North with an infected leg. He has a page of his own, and decides who sees what. */
export const tom: Someone = {
  name: "Tom",
  legal: ["Thomas", "Baker"],
  born: 1981,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["6d 14:05", arrives("6N", "12")],
    ...meetsIn(5, "dee", "maya", { wishes: "Someone who won’t lecture me", bestTime: "afternoon" }),
    [
      "4d 11:00",
      talk(
        "dee",
        teamSees("who-my-peer-is"),
        teamSees("contact-made"),
        teamSees("words-to-team"),
        teamDoesNotSee("what-was-done"),
        coverSeesWords,
        tellMyPeer,
      ),
    ],
    ["4d 15:05", { do: "is opened", peer: "dee" }],
    [
      "4d 15:10",
      reached(
        "dee",
        "company",
        "food",
        onlyUsTwo("My sister doesn’t know I’m here. I’m not ready. Don’t bring her up unless I do."),
      ),
    ],
    [
      "3d 14:20",
      reached(
        "dee",
        "stepped outside",
        "emotions",
        myPeers("Mornings are the worst. If someone comes before nine, bring coffee and don’t talk first."),
      ),
    ],
    [
      "2d 13:40",
      reached(
        "dee",
        "spoke up",
        "what will happen",
        crosses(
          "When the dressing gets changed, tell me before you touch the leg. I’m not being difficult. I need a second to get ready.",
        ),
      ),
    ],
    ["2d 9:15", { do: "is opened", peer: "dee" }],
    ["1d 14:25", { do: "is opened", peer: "dee" }],
    ["1d 14:30", reached("dee", "company", "discharge planning")],
    ["1d 15:05", { do: "gets an own page", peer: "dee" }],
    ["40m", { do: "asks to come by" }],
  ],
};
