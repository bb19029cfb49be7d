import { MailCheck } from "lucide-react";
import { Card } from "../../platform/design/Card.tsx";
import { More } from "../../platform/design/More.tsx";
import { PageHeader } from "../../platform/design/PageHeader.tsx";
import { Soft, Stack, Unseen } from "../../platform/design/Stack.tsx";
import { EmptyState } from "../../platform/design/States.tsx";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { type AllWaiting, waitingMessages } from "./contract.ts";
import { LastMessages } from "./LastMessages.tsx";
import { words } from "./screen-words.ts";
import { WaitingMessage } from "./WaitingMessage.tsx";
import styles from "./WaitingMessages.module.css";

/** Hospital messages that wait for a person, and whether each hospital still writes. Asks again every 15 seconds. */
export function WaitingMessages() {
  const say = useWords(words);
  const document = useDocument(waitingMessages, { every: 15_000 });
  return (
    <>
      <PageHeader title={say("messages.title")} detail={say("messages.detail")} />
      <WithDocument document={document}>
        {({ messages, next, inAll, hospitals }) => (
          <div className={styles.page}>
            <section>
              <h2>
                <Unseen>{say("messages.list")}</Unseen>
              </h2>
              {messages.length === 0 ? (
                <Card as="div">
                  <EmptyState icon={MailCheck} title={say("messages.empty")}>
                    {say("messages.empty-help")}
                  </EmptyState>
                </Card>
              ) : (
                <Stack>
                  {inAll > messages.length && <Soft>{say("messages.in-all", { count: inAll })}</Soft>}
                  <MessagesPage messages={messages} next={next} />
                </Stack>
              )}
            </section>
            <LastMessages hospitals={hospitals} />
          </div>
        )}
      </WithDocument>
    </>
  );
}

type Page = Pick<AllWaiting, "messages" | "next">;

/** Twenty of them, and a way to the next. */
function MessagesPage({ messages, next }: Page) {
  const say = useWords(words);
  return (
    <>
      <Stack as="ul">
        {messages.map((message) => (
          <WaitingMessage key={message.waitingId} message={message} />
        ))}
      </Stack>
      {next && (
        <More label={say("messages.more")}>
          <NextMessages after={next} />
        </More>
      )}
    </>
  );
}

function NextMessages({ after }: { readonly after: string }) {
  const document = useDocument(waitingMessages, { query: { after }, every: 60_000 });
  return (
    <WithDocument document={document}>
      {({ messages, next }) => (
        <Stack>
          <MessagesPage messages={messages} next={next} />
        </Stack>
      )}
    </WithDocument>
  );
}
