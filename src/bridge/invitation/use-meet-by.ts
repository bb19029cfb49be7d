import { dayWord, timeOfDay } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";

/** The day and the hour by which a peer comes, as people say them. */
export function useMeetBy(meetBy: Date): { readonly day: string; readonly time: string } {
  const clock = useClock();
  return { day: dayWord(meetBy, clock), time: timeOfDay(meetBy, clock) };
}
