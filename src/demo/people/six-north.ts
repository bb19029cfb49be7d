import { arrives, leaves, saysYesTo } from "../chapters.ts";
import type { Someone } from "../story.ts";

/** Asked a quarter of an hour ago; it is out to those who speak French first. */
const renee: Someone = {
  name: "Renée",
  legal: ["Renée", "Lacasse"],
  born: 1979,
  sex: "F",
  pronouns: "elle",
  speaks: "fr",
  story: [
    ["1d 19:20", arrives("6N", "14")],
    ["15m", saysYesTo("maya", { wishes: "Une femme, si possible. En français." })],
  ],
};

/** Was asked, and said no: on the list until three days after leaving, and nowhere else. */
const sam: Someone = {
  name: "Sam",
  legal: ["Samira", "Whitcombe"],
  born: 2001,
  sex: "F",
  pronouns: "they/them",
  speaks: "en",
  story: [
    ["2d 6:15", arrives("6N", "18")],
    ["1d 9:45", { do: "says no to meeting", to: "maya" }],
  ],
};

/** Said yes, then became too unwell to be asked anything: nobody is sent. */
const asha: Someone = {
  name: "Asha",
  legal: ["Asha", "Venkataraman"],
  born: 1993,
  sex: "F",
  pronouns: "she/her",
  speaks: "en",
  story: [
    ["1d 11:00", arrives("6N", "4")],
    ["52m", saysYesTo("maya")],
    ["51m", { do: "cannot be asked", by: "maya" }],
  ],
};

/** The wrong line was tapped; taken back a minute later. */
const walter: Someone = {
  name: "Walter",
  legal: ["Walter", "Nyberg"],
  born: 1951,
  sex: "M",
  pronouns: "he/him",
  speaks: "en",
  story: [
    ["3d 8:20", arrives("6N", "5")],
    ["1d 10:02", saysYesTo("maya")],
    ["1d 10:04", { do: "was asked in error", by: "maya" }],
  ],
};

interface OnTheWard {
  readonly born: number;
  readonly sex: Someone["sex"];
  readonly story: Someone["story"];
}

/** Known to the hospital only: nobody has asked them about a peer. */
const onTheWard = (name: string, family: string, { born, sex, story }: OnTheWard): Someone => ({
  name,
  legal: [name, family],
  born,
  sex,
  pronouns: "",
  speaks: "en",
  story,
});

export const sixNorth: readonly Someone[] = [
  renee,
  sam,
  asha,
  walter,
  onTheWard("Marisol", "Diaz", { born: 1987, sex: "F", story: [["1d 18:05", arrives("6N", "21")]] }),
  onTheWard("Harold", "Beck", { born: 1944, sex: "M", story: [["5d 13:25", arrives("6N", "17")]] }),
  onTheWard("Yusuf", "Demir", { born: 1982, sex: "M", story: [["1d 15:40", arrives("6N", "20")]] }),
  onTheWard("Odile", "Prévost", {
    born: 1958,
    sex: "F",
    story: [
      ["6d 9:15", arrives("6N", "2")],
      ["1d 11:30", leaves()],
    ],
  }),
];
