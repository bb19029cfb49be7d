import { CloudUpload } from "lucide-react";
import { LinkButton } from "../design/Button.tsx";
import { Card } from "../design/Card.tsx";
import { Notice } from "../design/Notice.tsx";
import { timeOfDay } from "../words/times.ts";
import { useClock } from "../words/use-clock.ts";
import { useWords } from "../words/use-words.ts";
import { words } from "./phone-words.ts";
import { usePhoneState } from "./use-phone-state.ts";

/** What this phone holds and until when, in one's own corner. */
export function OnThisPhone() {
  const say = useWords(words);
  const clock = useClock();
  const { holds, until, isRefused, load } = usePhoneState((state) => state);
  if (holds === "not known") return null;
  const isALot = load !== undefined && load.rows > load.soft;
  return (
    <Card level={2} title={say("phone.title")}>
      <p>
        {holds === "yes" && until
          ? say("phone.until", { time: timeOfDay(until, clock) })
          : say(isRefused ? "phone.keeps-nothing" : "phone.nothing")}
      </p>
      {isALot && <Notice tone="sun">{say("phone.a-lot", { rows: load.rows, hard: load.hard })}</Notice>}
      {load && load.leftOut > 0 && (
        <Notice tone="sun" title={say("phone.left-out", { count: load.leftOut })}>
          {say("phone.left-out-help")}
        </Notice>
      )}
      <LinkButton kind="quiet" icon={CloudUpload} href="/waiting">
        {say("phone.to-waiting")}
      </LinkButton>
    </Card>
  );
}
