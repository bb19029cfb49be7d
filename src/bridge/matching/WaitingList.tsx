import { Sun } from "lucide-react";
import { Card } from "../../platform/design/Card.tsx";
import { More } from "../../platform/design/More.tsx";
import { Stack, Unseen } from "../../platform/design/Stack.tsx";
import { EmptyState } from "../../platform/design/States.tsx";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { type BoardLine, boardWaiting } from "./contract.ts";
import { WaitingCard } from "./WaitingCard.tsx";
import { words } from "./words.ts";

interface WaitingListProps {
  /** Overdue first, then whoever is due soonest. */
  readonly lines: readonly BoardLine[];
  /** Where the next page begins, if there is one. */
  readonly next: string | null;
  readonly canGo: boolean;
}

/** Everyone who waits for a peer, each on a card of their own; twenty at first, then as many more as are asked for. */
export function WaitingList({ lines, next, canGo }: WaitingListProps) {
  const say = useWords(words);
  const nextToOffer = lines.find(({ overdue, unchecked }) => !overdue && !unchecked);
  if (lines.length === 0) {
    return (
      <Card as="div">
        <EmptyState icon={Sun} title={say("board.nobody-waits")}>
          {say("board.nobody-waits-help")}
        </EmptyState>
      </Card>
    );
  }
  return (
    <section>
      <h2>
        <Unseen>{say("board.waiting")}</Unseen>
      </h2>
      <Stack>
        <Stack as="ul">
          {lines.map((line) => (
            <WaitingCard canGo={canGo} key={line.journeyId} line={line} shown={line === nextToOffer} />
          ))}
        </Stack>
        {next && (
          <More label={say("board.more-waiting")}>
            <NextWaiting after={next} canGo={canGo} />
          </More>
        )}
      </Stack>
    </section>
  );
}

function NextWaiting({ after, canGo }: { readonly after: string; readonly canGo: boolean }) {
  const say = useWords(words);
  const document = useDocument(boardWaiting, { query: { after }, every: 15_000 });
  return (
    <WithDocument document={document}>
      {({ lines, next }) => (
        <Stack>
          <Stack as="ul">
            {lines.map((line) => (
              <WaitingCard canGo={canGo} key={line.journeyId} line={line} shown={false} />
            ))}
          </Stack>
          {next && (
            <More label={say("board.more-waiting")}>
              <NextWaiting after={next} canGo={canGo} />
            </More>
          )}
        </Stack>
      )}
    </WithDocument>
  );
}
