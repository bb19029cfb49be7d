import { arrives, leaves, meetsIn, saysYesTo } from "../chapters.ts";
import type { Someone } from "../story.ts";

type Told = Pick<Someone, "born" | "sex" | "pronouns" | "story"> & Partial<Pick<Someone, "speaks">>;
const someone = (name: string, family: string, told: Told): Someone => ({
  name,
  legal: [name, family],
  speaks: "en",
  ...told,
});

/** It ended before support began, in every way in which it may; the programme forgets them three days after they left. */
export const notTakenUp: readonly Someone[] = [
  // Said no after meeting.
  someone("Paulette", "Landry", {
    born: 1972,
    sex: "F",
    pronouns: "elle",
    speaks: "fr",
    story: [
      ["4d 13:00", arrives("4S", "27")],
      ...meetsIn(3, "noor", "julien"),
      ["2d 14:00", { do: "says no in the talk", peer: "noor" }],
    ],
  }),
  // Met, and in two weeks no talk came about.
  someone("Ray", "Sutherland", {
    born: 1955,
    sex: "M",
    pronouns: "he/him",
    story: [["17d 10:00", arrives("4S", "29")], ...meetsIn(15, "amir", "hana")],
  }),
  // Took it back on the same day.
  someone("Simone", "Achterberg", {
    born: 1986,
    sex: "F",
    pronouns: "she/her",
    story: [
      ["3d 9:10", arrives("4S", "31")],
      ["2d 11:00", saysYesTo("hana")],
      ["2d 11:12", { do: "takes it back" }],
    ],
  }),
  // Nobody could come, and he was told so.
  someone("Leo", "Castellano", {
    born: 1966,
    sex: "M",
    pronouns: "he/him",
    story: [
      ["4d 16:00", arrives("3W", "19")],
      ["3d 17:30", saysYesTo("ruth")],
      ["2d 13:00", { do: "nobody can come" }],
    ],
  }),
  // Had left before his peer came.
  someone("Vince", "Morelli", {
    born: 1992,
    sex: "M",
    pronouns: "he/him",
    story: [
      ["1d 9:20", arrives("ED", "11")],
      ["1d 9:50", saysYesTo("bram")],
      ["1d 9:55", { do: "can meet", peer: "amir" }],
      ["1d 10:20", leaves("early")],
      ["1d 10:40", { do: "left before meeting", peer: "amir" }],
    ],
  }),
];
