import { CircleUserRound } from "lucide-react";
import type { Screen } from "../device/screen.ts";

export const screens: readonly Screen[] = [
  {
    path: "/me",
    component: () => import("./Me.tsx").then(({ Me }) => Me),
    roles: ["peer", "mentor", "coordinator", "care-team", "evaluator", "privacy-officer", "administrator"],
    nav: { word: { en: "Me", fr: "Moi" }, icon: CircleUserRound },
  },
];
