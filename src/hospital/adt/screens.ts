import { Inbox } from "lucide-react";
import type { Screen } from "../../platform/device/screen.ts";

export const screens: readonly Screen[] = [
  {
    path: "/messages",
    component: () => import("./WaitingMessages.tsx").then(({ WaitingMessages }) => WaitingMessages),
    roles: ["coordinator"],
    nav: { word: { en: "Messages", fr: "Messages" }, icon: Inbox },
  },
];
