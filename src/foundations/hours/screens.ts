import { CalendarDays } from "lucide-react";
import type { Screen } from "../../platform/device/screen.ts";

export const screens: readonly Screen[] = [
  {
    path: "/shifts",
    component: () => import("./Shifts.tsx").then(({ Shifts }) => Shifts),
    roles: ["coordinator"],
    nav: { word: { en: "Shifts", fr: "Horaire" }, icon: CalendarDays },
  },
];
