import type { Someone } from "../story.ts";
import { afterHospital } from "./after-hospital.ts";
import { deesPeople } from "./dees-people.ts";
import { emergency } from "./emergency.ts";
import { ended } from "./ended.ts";
import { fourSouth } from "./four-south.ts";
import { nearTheEnd } from "./near-the-end.ts";
import { notTakenUp } from "./not-taken-up.ts";
import { riverside } from "./riverside.ts";
import { sixNorth } from "./six-north.ts";
import { tom } from "./tom.ts";

/** Everybody in the demo. All of them are invented. */
export const everyone: readonly Someone[] = [
  tom,
  ...deesPeople,
  ...sixNorth,
  ...fourSouth,
  ...emergency,
  ...riverside,
  ...afterHospital,
  ...nearTheEnd,
  ...notTakenUp,
  ...ended,
];

export { tom };
