import { LayoutDashboard } from "lucide-react";
import type { Screen } from "../../platform/device/screen.ts";

export const screens: readonly Screen[] = [
  {
    path: "/board",
    component: () => import("./Board.tsx").then(({ Board }) => Board),
    roles: ["coordinator"],
    nav: { word: { en: "Board", fr: "Tableau" }, icon: LayoutDashboard },
  },
];
