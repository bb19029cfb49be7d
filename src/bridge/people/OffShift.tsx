import { Moon } from "lucide-react";
import { EmptyState } from "../../platform/design/States.tsx";
import { whenWords } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { words } from "./words.ts";

/** The job ends: no names, no counts, nothing waiting; only when it begins again. */
export function OffShift({ nextShiftAt }: { readonly nextShiftAt: string | null }) {
  const say = useWords(words);
  const clock = useClock();
  const next = nextShiftAt
    ? say("today.next-shift", { when: whenWords(new Date(nextShiftAt), clock) })
    : say("today.next-shift-open");
  return (
    <EmptyState icon={Moon} title={say("today.off")} action={<strong>{next}</strong>}>
      {say("today.off-help")}
    </EmptyState>
  );
}
