import { Sunrise, UsersRound } from "lucide-react";
import type { Screen } from "../../platform/device/screen.ts";

export const screens: readonly Screen[] = [
  {
    path: "/today",
    component: () => import("./Today.tsx").then(({ Today }) => Today),
    roles: ["peer"],
    nav: { word: { en: "Today", fr: "Aujourd’hui" }, icon: Sunrise },
  },
  {
    path: "/people",
    component: () => import("./People.tsx").then(({ People }) => People),
    roles: ["peer"],
    nav: { word: { en: "People", fr: "Gens" }, icon: UsersRound },
  },
  {
    path: "/people/$personId",
    component: () => import("./Person.tsx").then(({ Person }) => Person),
    roles: ["peer"],
  },
  {
    path: "/waiting",
    component: () => import("./Waiting.tsx").then(({ Waiting }) => Waiting),
    roles: ["peer"],
  },
];
