import { Avatar } from "../../design/Avatar.tsx";
import { Button } from "../../design/Button.tsx";
import { Line } from "../../design/Lines.tsx";
import { toast } from "../../design/toasts.ts";
import { useSend } from "../../device/use-send.ts";
import { untilDayWords } from "../../words/ends.ts";
import { useClock } from "../../words/use-clock.ts";
import { useWords } from "../../words/use-words.ts";
import { colleagues, type Invitation, takeBackInvitation } from "./contract.ts";
import { words } from "./words.ts";

/** One invitation that nobody took up yet. */
export function InvitationLine({ invitation }: { readonly invitation: Invitation }) {
  const say = useWords(words);
  const clock = useClock();
  const { invitationId, firstName, surname, role, expiresAt, over } = invitation;
  const name = `${firstName} ${surname}`;
  const { send, standing } = useSend(takeBackInvitation, {
    refreshes: [colleagues],
    onSent: () => toast(say("colleagues.taken-back")),
  });
  const until = over
    ? say("colleagues.link-over")
    : say("colleagues.link-until", { until: untilDayWords(new Date(expiresAt), clock) });
  return (
    <Line
      sign={<Avatar name={firstName} />}
      title={name}
      detail={`${say(`role.${role}`)} · ${until}`}
      acts={
        <Button
          kind="quiet"
          busy={standing?.state === "waiting"}
          aria-label={say("colleagues.take-back-of", { name })}
          onClick={() => send({ params: { invitationId } })}
        >
          {say("colleagues.take-back")}
        </Button>
      }
    />
  );
}
