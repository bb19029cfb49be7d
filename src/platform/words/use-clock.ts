import { createContext, useContext, useMemo } from "react";
import type { Clock } from "./times.ts";
import { useLanguage } from "./use-words.ts";

/** The moment and the programme's time zone; set by the app (ticking) or by the server for a person page. */
export const ClockContext = createContext<Omit<Clock, "language">>({ now: new Date(0), timeZone: "UTC" });

/** The clock to hand to the functions of `times.ts`. */
export function useClock(): Clock {
  const { now, timeZone } = useContext(ClockContext);
  const language = useLanguage();
  return useMemo(() => ({ now, timeZone, language }), [now, timeZone, language]);
}
