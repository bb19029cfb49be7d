import { arrives, leaves, onlyUsTwo, reached, saysYesTo, talk, tellMyPeer } from "../chapters.ts";
import type { Someone } from "../story.ts";

/** The clock ran out: nobody has come yet, and the coordinator has three choices. */
const donna: Someone = {
  name: "Donna",
  legal: ["Donna", "Sinclair"],
  born: 1974,
  sex: "F",
  pronouns: "she/her",
  speaks: "en",
  story: [
    ["1d 16:10", arrives("ED", "4")],
    ["late emergency", saysYesTo("bram")],
  ],
};

/** Was met in emergency, never lay on a ward; the check-ins hang on leaving the department. */
const keisha: Someone = {
  name: "Keisha",
  legal: ["Keisha", "Grant"],
  born: 1998,
  sex: "F",
  pronouns: "she/her",
  speaks: "en",
  story: [
    ["3d 9:40", arrives("ED", "6")],
    ["3d 10:00", saysYesTo("tamsin")],
    ["3d 10:05", { do: "can meet", peer: "amir" }],
    ["3d 10:35", { do: "meets", peer: "amir" }],
    ["3d 11:45", talk("amir", tellMyPeer)],
    ["3d 14:30", leaves()],
    ["2d 13:00", reached("amir", "phone", "company", onlyUsTwo("I kept your card. It’s in my shoe."))],
  ],
};

/** Met in Riverside's emergency department this day; the talk is to come. */
const solene: Someone = {
  name: "Solène",
  legal: ["Solène", "Diallo"],
  born: 2002,
  sex: "F",
  pronouns: "elle",
  speaks: "fr",
  story: [
    ["1d 17:30", arrives("ER", "2")],
    ["150m", saysYesTo("marcus", { wishes: "En français" })],
    ["145m", { do: "can meet", peer: "rosalie" }],
    ["95m", { do: "meets", peer: "rosalie" }],
  ],
};

/** Said no, kindly asked. */
const ibrahim: Someone = {
  name: "Ibrahim",
  legal: ["Ibrahim", "Sesay"],
  born: 1980,
  sex: "M",
  pronouns: "he/him",
  speaks: "other",
  story: [
    ["1d 18:20", arrives("ED", "9")],
    ["1d 18:50", { do: "says no to meeting", to: "tamsin" }],
  ],
};

const pat: Someone = {
  name: "Pat",
  legal: ["Patricia", "Lowe"],
  born: 1961,
  sex: "F",
  pronouns: "",
  speaks: "en",
  story: [["1d 19:05", arrives("ED", "1")]],
};

export const emergency: readonly Someone[] = [donna, keisha, solene, ibrahim, pat];
