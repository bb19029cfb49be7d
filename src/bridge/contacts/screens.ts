import type { Screen } from "../../platform/device/screen.ts";

export const screens: readonly Screen[] = [
  {
    path: "/people/$personId/log",
    component: () => import("./Log.tsx").then(({ Log }) => Log),
    roles: ["peer"],
  },
];
