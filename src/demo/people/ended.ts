import { arrives, leaves, meetsIn, saysYesTo, talk, tellMyPeer, tried } from "../chapters.ts";
import type { PeerName, TeamName } from "../colleagues.ts";
import { inventedNumber } from "../ids.ts";
import { byTheBed, checkIns } from "../spread.ts";
import type { Chapter, Someone } from "../story.ts";

type Told = Pick<Someone, "born" | "sex" | "pronouns" | "story"> & Partial<Pick<Someone, "speaks">>;
const someone = (name: string, family: string, told: Told): Someone => ({
  name,
  legal: [name, family],
  speaks: "en",
  ...told,
});

/** From the ward to the day of leaving, a week later. */
const through = (
  name: string,
  leftDaysAgo: number,
  peer: PeerName,
  to: TeamName,
  unit: "4S" | "3W" | "5E",
): readonly Chapter[] => [
  [`${leftDaysAgo + 8}d 9:30`, arrives(unit, String(40 + inventedNumber(name, 40)))],
  ...meetsIn(leftDaysAgo + 7, peer, to),
  [`${leftDaysAgo + 6}d 11:40`, talk(peer, tellMyPeer)],
  ...byTheBed(name, peer, leftDaysAgo + 5, leftDaysAgo + 3),
  [`${leftDaysAgo}d 11:10`, leaves()],
];

/** Support that ended, in every way in which it may. */
export const ended: readonly Someone[] = [
  // The ninety days were over.
  someone("Opal", "Fairweather", {
    born: 1964,
    sex: "F",
    pronouns: "she/her",
    story: [
      ...through("Opal", 92, "noor", "hana", "4S"),
      ...checkIns("Opal", "noor", 92, 1, 3, 7, 14, 30, 60, 88),
    ],
  }),
  // Finished together, earlier.
  someone("Frank", "Delisle", {
    born: 1971,
    sex: "M",
    pronouns: "he/him",
    story: [
      ...through("Frank", 64, "kit", "ruth", "3W"),
      ...checkIns("Frank", "kit", 64, 1, 3, 7, 14, 30, 60),
      ["2d 13:10", { do: "finishes together", peer: "kit" }],
    ],
  }),
  // Wanted to stop. Nobody asked why.
  someone("Tess", "Whitlock", {
    born: 1990,
    sex: "F",
    pronouns: "she/her",
    story: [
      ...through("Tess", 35, "rosalie", "pascal", "5E"),
      ...checkIns("Tess", "rosalie", 35, 1, 3, 14),
      ["6d 11:30", { do: "stops support", peer: "rosalie" }],
    ],
  }),
  // Every check-in and every try was used up.
  someone("Boyd", "Ramsay", {
    born: 1978,
    sex: "M",
    pronouns: "he/him",
    story: [
      ...through("Boyd", 88, "winona", "ruth", "3W"),
      ...checkIns("Boyd", "winona", 88, 1, 3),
      ["10d 11:00", tried("winona", "phone")],
      ["8d 12:00", tried("winona", "in person")],
      ["5d 13:00", tried("winona", "text")],
      ["4d 14:00", { do: "is not reached", peer: "winona" }],
    ],
  }),
  // Moved to another city, and on to a programme there.
  someone("Rita", "Sanchez", {
    born: 1985,
    sex: "F",
    pronouns: "she/her",
    story: [
      ...through("Rita", 40, "kit", "erin", "5E"),
      ...checkIns("Rita", "kit", 40, 1, 3, 7, 14, 30),
      ["5d 10:30", { do: "moves to another programme" }],
    ],
  }),
  // Died on the ward. His peer was told by a person, not by a screen.
  someone("Arthur", "Nakamura", {
    born: 1950,
    sex: "M",
    pronouns: "he/him",
    story: [
      ["9d 7:15", arrives("5E", "12")],
      ...meetsIn(8, "rosalie", "erin"),
      ["7d 10:30", talk("rosalie")],
      ...byTheBed("Arthur", "rosalie", 6, 5),
      ["2d 5:40", leaves("died")],
    ],
  }),
  // Finished long ago with Winona, who had taken over from Kit; is back, was asked, and she is asked first.
  someone("Gus", "Lindgren", {
    born: 1973,
    sex: "M",
    pronouns: "he/him",
    story: [
      ...through("Gus", 150, "kit", "ruth", "3W"),
      ...checkIns("Gus", "kit", 150, 1, 3, 7),
      ["140d 13:10", { do: "is handed over", peer: "kit", to: "winona" }],
      ...checkIns("Gus", "winona", 150, 14, 30, 60),
      ["75d 11:45", { do: "finishes together", peer: "winona" }],
      ["1d 12:10", arrives("3W", "3")],
      ["22m", saysYesTo("ruth")],
    ],
  }),
];
