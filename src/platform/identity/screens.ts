import { CircleUserRound, Users } from "lucide-react";
import { lazy } from "react";
import type { Screen } from "../device/screen.ts";

const everyone: Screen["roles"] = [
  "peer",
  "mentor",
  "coordinator",
  "care-team",
  "evaluator",
  "privacy-officer",
  "administrator",
];

export const screens: readonly Screen[] = [
  {
    path: "/colleagues",
    component: () => import("./colleagues/Colleagues.tsx").then(({ Colleagues }) => Colleagues),
    roles: ["administrator", "coordinator"],
    nav: { word: { en: "Colleagues", fr: "Collègues" }, icon: Users },
  },
  {
    path: "/me/security",
    component: () => import("./security/Security.tsx").then(({ SecurityScreen }) => SecurityScreen),
    roles: everyone,
  },
  {
    path: "/me",
    component: () => import("./Me.tsx").then(({ Me }) => Me),
    roles: everyone,
    nav: { word: { en: "Me", fr: "Moi" }, icon: CircleUserRound },
  },
];

/** What whoever is not signed in sees, at every address. */
export const entrance = lazy(() => import("./Entrance.tsx").then(({ Entrance }) => ({ default: Entrance })));
