import { Sun } from "lucide-react";
import { Card } from "../../platform/design/Card.tsx";
import { Stack, Unseen } from "../../platform/design/Stack.tsx";
import { EmptyState } from "../../platform/design/States.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import type { BoardLine } from "./contract.ts";
import { WaitingCard } from "./WaitingCard.tsx";
import { words } from "./words.ts";

const dueAt = ({ meetDueAt }: BoardLine) => (meetDueAt ? Date.parse(meetDueAt) : Number.POSITIVE_INFINITY);

/** Overdue first, then whoever is due soonest. */
const bySoonest = (one: BoardLine, other: BoardLine) =>
  Number(other.overdue) - Number(one.overdue) || Math.sign(dueAt(one) - dueAt(other)) || 0;

/** Everyone who waits for a peer, each on a card of their own. */
export function WaitingList({
  lines,
  canGo,
}: {
  readonly lines: readonly BoardLine[];
  readonly canGo: boolean;
}) {
  const say = useWords(words);
  const sorted = lines.toSorted(bySoonest);
  const nextToOffer = sorted.find(({ overdue, unchecked }) => !overdue && !unchecked);
  if (sorted.length === 0) {
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
      <Stack as="ul">
        {sorted.map((line) => (
          <WaitingCard canGo={canGo} key={line.journeyId} line={line} shown={line === nextToOffer} />
        ))}
      </Stack>
    </section>
  );
}
