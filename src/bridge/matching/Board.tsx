import { Chip } from "../../platform/design/Chip.tsx";
import { PageHeader } from "../../platform/design/PageHeader.tsx";
import { Row, Stack } from "../../platform/design/Stack.tsx";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import styles from "./Board.module.css";
import { BoardCheckIns } from "./BoardCheckIns.tsx";
import { BoardLoads } from "./BoardLoads.tsx";
import { BoardMessages } from "./BoardMessages.tsx";
import { BoardOnTheWay } from "./BoardOnTheWay.tsx";
import { board, type TodaysBoard } from "./contract.ts";
import { WaitingList } from "./WaitingList.tsx";
import { words } from "./words.ts";

/** The coordinator's day: who waits, who could go, and whether anything stands still. Asks again every 15 seconds. */
export function Board() {
  const say = useWords(words);
  const document = useDocument(board, { every: 15_000 });
  const today = "data" in document ? document.data : undefined;
  return (
    <>
      <PageHeader
        title={say("board.title")}
        detail={today && say("board.on-now", { count: today.peersOnNow })}
        aside={today && <Counts today={today} />}
      />
      <WithDocument document={document}>
        {({
          lines,
          next,
          canGo,
          onTheWay,
          onTheWayInAll,
          loads,
          nextLoads,
          checkIns,
          late,
          waitingMessages,
        }) => (
          <div className={styles.board}>
            <Stack>
              <WaitingList lines={lines} next={next} canGo={canGo} />
              {onTheWay.length > 0 && <BoardOnTheWay onTheWay={onTheWay} onTheWayInAll={onTheWayInAll} />}
            </Stack>
            <Stack>
              <BoardLoads loads={loads} next={nextLoads} />
              <BoardMessages waiting={waitingMessages} />
              <BoardCheckIns checkIns={checkIns} late={late} />
            </Stack>
          </div>
        )}
      </WithDocument>
    </>
  );
}

function Counts({ today }: { readonly today: TodaysBoard }) {
  const say = useWords(words);
  const { overdue, others } = today.waiting;
  return (
    <Row>
      {overdue > 0 && <Chip tone="brick">{say("board.count-overdue", { count: overdue })}</Chip>}
      {others > 0 && <Chip tone="sun">{say("board.count-waiting", { count: others })}</Chip>}
      <Chip tone="moss">{say("board.count-met", { count: today.metToday })}</Chip>
    </Row>
  );
}
