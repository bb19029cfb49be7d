import { BedDouble } from "lucide-react";
import type { Screen } from "../../platform/device/screen.ts";

export const screens: readonly Screen[] = [
  {
    path: "/ward",
    component: () => import("./Ward.tsx").then(({ FirstWard }) => FirstWard),
    roles: ["care-team"],
    nav: { word: { en: "Ward", fr: "Unité" }, icon: BedDouble },
  },
  {
    path: "/ward/$unitId",
    component: () => import("./Ward.tsx").then(({ OneWard }) => OneWard),
    roles: ["care-team"],
  },
  {
    path: "/shared/$stayId",
    component: () => import("./Shared.tsx").then(({ Shared }) => Shared),
    roles: ["care-team"],
  },
];
