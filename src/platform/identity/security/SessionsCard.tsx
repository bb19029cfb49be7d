import { Laptop, LogOut, Smartphone, Tablet } from "lucide-react";
import { Button } from "../../design/Button.tsx";
import { Card } from "../../design/Card.tsx";
import { Chip } from "../../design/Chip.tsx";
import { Icon } from "../../design/Icon.tsx";
import { Line, Lines } from "../../design/Lines.tsx";
import { useNewSession } from "../../device/me.ts";
import { useDocument } from "../../device/use-document.ts";
import { useNowOrNever } from "../../device/use-now-or-never.ts";
import { useSend } from "../../device/use-send.ts";
import { WithDocument } from "../../device/WithDocument.tsx";
import { agoWords, whenWords } from "../../words/times.ts";
import { useClock } from "../../words/use-clock.ts";
import { useWords } from "../../words/use-words.ts";
import { endSession, type SessionLine, sessions, signOutEverywhere } from "../session/contract.ts";
import { useDeviceWords } from "./use-device-words.ts";
import { words } from "./words.ts";

const icons = { phone: Smartphone, tablet: Tablet } as const;
const iconOf = (kind = "") => (kind === "phone" || kind === "tablet" ? icons[kind] : Laptop);

/** Where one is signed in. */
export function SessionsCard() {
  const say = useWords(words);
  const document = useDocument(sessions);
  const newSession = useNewSession();
  const { send, standing } = useNowOrNever(signOutEverywhere, { onSent: () => void newSession() });
  return (
    <Card level={2} title={say("sessions.title")}>
      <WithDocument document={document}>
        {({ sessions: lines }) => (
          <Lines>
            {lines.map((line) => (
              <OneSession key={line.sessionId} line={line} />
            ))}
          </Lines>
        )}
      </WithDocument>
      <div>
        <Button icon={LogOut} busy={standing?.state === "waiting"} onClick={() => send({})}>
          {say("sessions.everywhere")}
        </Button>
      </div>
    </Card>
  );
}

function OneSession({ line }: { readonly line: SessionLine }) {
  const say = useWords(words);
  const clock = useClock();
  const device = useDeviceWords()(line.device);
  const { send, standing } = useSend(endSession, { refreshes: [sessions] });
  const { sessionId, startedAt, seenAt, thisOne } = line;
  return (
    <Line
      sign={<Icon of={iconOf(line.device?.kind)} />}
      title={device}
      detail={say("sessions.since", {
        when: whenWords(new Date(startedAt), clock),
        ago: agoWords(new Date(seenAt), clock),
      })}
      acts={
        thisOne ? (
          <Chip tone="moss">{say("sessions.this")}</Chip>
        ) : (
          <Button
            kind="quiet"
            busy={standing?.state === "waiting"}
            aria-label={say("sessions.end-of", { device })}
            onClick={() => send({ params: { sessionId } })}
          >
            {say("sessions.end")}
          </Button>
        )
      }
    />
  );
}
