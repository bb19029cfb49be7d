import { QrCode } from "lucide-react";
import type { Screen } from "../../platform/device/screen.ts";

export const screens: readonly Screen[] = [
  {
    path: "/wards",
    component: () => import("./Wards.tsx").then(({ Wards }) => Wards),
    roles: ["coordinator"],
    nav: { word: { en: "Wards", fr: "Unités" }, icon: QrCode },
  },
  {
    path: "/wards/$unitId/sheet",
    component: () => import("./SheetScreen.tsx").then(({ SheetScreen }) => SheetScreen),
    roles: ["coordinator"],
  },
];
