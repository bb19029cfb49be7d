import { Printer } from "lucide-react";
import { dayOf, daysBetween } from "../../platform/calendar/rules.ts";
import { LinkButton } from "../../platform/design/Button.tsx";
import { Line } from "../../platform/design/Lines.tsx";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import type { WardLine } from "./contract.ts";
import { MakeCode } from "./MakeCode.tsx";
import { ReplaceCode } from "./ReplaceCode.tsx";
import { words } from "./words.ts";

/** One ward: how it stands with its code, and what can be done. */
export function Ward({ ward }: { readonly ward: WardLine }) {
  const say = useWords(words);
  const { timeZone, now } = useClock();
  const { unitId, name, isFollowed, code } = ward;
  const madeAt = code?.madeAt ? new Date(code.madeAt) : undefined;
  const age = madeAt && Math.max(0, daysBetween(dayOf(madeAt, timeZone), dayOf(now, timeZone)));
  return (
    <Line
      isHeading
      title={name}
      detail={
        <>
          {!isFollowed && say("wards.not-followed")}
          {isFollowed && !code && say("wards.no-code")}
          {code && !code.canBePrinted && say("wards.made-before")}
          {code?.canBePrinted &&
            age !== undefined &&
            say("wards.made", { when: say("wards.days-ago", { count: age }) })}
        </>
      }
      acts={
        isFollowed && (
          <>
            {!code && <MakeCode ward={ward} />}
            {code?.canBePrinted && (
              <LinkButton
                href={`/wards/${unitId}/sheet`}
                icon={Printer}
                aria-label={say("wards.print-of", { ward: name })}
              >
                {say("wards.print")}
              </LinkButton>
            )}
            {code && <ReplaceCode ward={ward} />}
          </>
        )
      }
    />
  );
}
