import type { Screen } from "../../platform/device/screen.ts";

export const screens: readonly Screen[] = [
  {
    path: "/people/$personId/talk",
    component: () => import("./TalkScreen.tsx").then(({ TalkScreen }) => TalkScreen),
    roles: ["peer"],
  },
  {
    path: "/people/$personId/sharing",
    component: () => import("./Sharing.tsx").then(({ Sharing }) => Sharing),
    roles: ["peer"],
  },
];
