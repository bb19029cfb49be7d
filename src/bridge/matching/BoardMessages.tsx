import { Inbox } from "lucide-react";
import { LinkButton } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { Chip } from "../../platform/design/Chip.tsx";
import { Row, Soft } from "../../platform/design/Stack.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { words } from "./words.ts";

/** Whether the hospital's messages are all understood. */
export function BoardMessages({ waiting }: { readonly waiting: number }) {
  const say = useWords(words);
  return (
    <Card
      level={2}
      title={say("unread.title")}
      aside={waiting > 0 && <Chip tone="sun">{say("board.count-waiting", { count: waiting })}</Chip>}
    >
      {waiting === 0 ? (
        <Soft>{say("unread.none")}</Soft>
      ) : (
        <>
          <p>{say("unread.count", { count: waiting })}</p>
          <Row>
            <LinkButton kind="quiet" icon={Inbox} href="/messages">
              {say("unread.look")}
            </LinkButton>
          </Row>
        </>
      )}
    </Card>
  );
}
