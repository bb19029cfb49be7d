import type { LucideIcon } from "lucide-react";
import {
  BedSingle,
  BookOpenText,
  Bus,
  ClipboardList,
  HeartHandshake,
  Megaphone,
  Newspaper,
  Shirt,
  Trees,
  Utensils,
} from "lucide-react";
import { type ActivityCode, activityCodes } from "../people/contract.ts";

/** The ten most used, in the order of the thumb, each with its sign. */
export const mostUsed: readonly (readonly [ActivityCode, LucideIcon])[] = [
  ["company", HeartHandshake],
  ["food", Utensils],
  ["stepped outside", Trees],
  ["spoke up", Megaphone],
  ["discharge planning", ClipboardList],
  ["shelter bed", BedSingle],
  ["ride", Bus],
  ["clothes", Shirt],
  ["shared experience", BookOpenText],
  ["news for team", Newspaper],
];

export const lessUsed: readonly ActivityCode[] = activityCodes.filter(
  (code) => !mostUsed.some(([used]) => used === code),
);
