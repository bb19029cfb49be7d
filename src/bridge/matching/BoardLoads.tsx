import { Card } from "../../platform/design/Card.tsx";
import { Meter } from "../../platform/design/Meter.tsx";
import { More } from "../../platform/design/More.tsx";
import { Soft, Stack } from "../../platform/design/Stack.tsx";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { timeOfDay } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import styles from "./Board.module.css";
import { boardLoads, type TodaysBoard } from "./contract.ts";
import { words } from "./words.ts";

type Loads = TodaysBoard["loads"];

/** How much each peer carries and until when they are on. The only figure about a peer that exists here. */
export function BoardLoads({ loads, next }: { readonly loads: Loads; readonly next: string | null }) {
  const say = useWords(words);
  return (
    <Card level={2} title={say("loads.title")}>
      {loads.length === 0 ? <Soft>{say("loads.none")}</Soft> : <LoadLines loads={loads} next={next} />}
    </Card>
  );
}

function LoadLines({ loads, next }: { readonly loads: Loads; readonly next: string | null }) {
  const say = useWords(words);
  const clock = useClock();
  return (
    <>
      <Stack as="ul">
        {loads.map(({ peerId, firstName: name, people, limit, onShiftUntil }) => (
          <li key={peerId} className={styles.load}>
            <div className={styles.line}>
              <strong>{name}</strong>
              <span className={styles.soft}>
                {say("loads.people", { people, limit })} ·{" "}
                {onShiftUntil
                  ? say("candidates.until", { time: timeOfDay(new Date(onShiftUntil), clock) })
                  : say("loads.off")}
              </span>
            </div>
            <Meter value={people} max={limit} label={say("loads.people-of", { name, people, limit })} />
          </li>
        ))}
      </Stack>
      {next && (
        <More label={say("loads.more")}>
          <NextLoads after={next} />
        </More>
      )}
    </>
  );
}

function NextLoads({ after }: { readonly after: string }) {
  const document = useDocument(boardLoads, { query: { after }, every: 60_000 });
  return (
    <WithDocument document={document}>
      {({ loads, next }) => <LoadLines loads={loads} next={next} />}
    </WithDocument>
  );
}
