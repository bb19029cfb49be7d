import { useState } from "react";
import { Button } from "../../design/Button.tsx";
import { ChoiceTile } from "../../design/Choice.tsx";
import { Dialog } from "../../design/Dialog.tsx";
import { Notice } from "../../design/Notice.tsx";
import { Stack } from "../../design/Stack.tsx";
import { toast } from "../../design/toasts.ts";
import { useNowOrNever } from "../../device/use-now-or-never.ts";
import { useProblemWords } from "../../device/use-problem-words.ts";
import { useRefresh } from "../../device/use-refresh.ts";
import { timeOfDay } from "../../words/times.ts";
import { useClock } from "../../words/use-clock.ts";
import { useWords } from "../../words/use-words.ts";
import { type Colleague, colleagues, endAccount, makeResetLink } from "./contract.ts";
import { LinkShown } from "./LinkShown.tsx";
import { words } from "./words.ts";

interface ColleagueActsProps {
  readonly colleague: Colleague;
  readonly withProof: (run: () => void) => void;
}

/** What an administrator may do to a colleague's account: a link for a new password, or its end. */
export function ColleagueActs({ colleague, withProof }: ColleagueActsProps) {
  const say = useWords(words);
  const [open, setOpen] = useState<"link" | "end">();
  const name = colleague.firstName;
  const close = () => setOpen(undefined);
  return (
    <>
      <Button
        kind="quiet"
        aria-label={say("reset.open-of", { name })}
        onClick={() => withProof(() => setOpen("link"))}
      >
        {say("reset.open")}
      </Button>
      <Button
        kind="quiet"
        aria-label={say("end.open-of", { name })}
        onClick={() => withProof(() => setOpen("end"))}
      >
        {say("end.open")}
      </Button>
      <Dialog open={open === "link"} title={say("reset.title", { name })} onClose={close}>
        <ResetLink colleague={colleague} />
      </Dialog>
      <Dialog open={open === "end"} question title={say("end.title", { name })} onClose={close}>
        <EndAccount colleague={colleague} onDone={close} />
      </Dialog>
    </>
  );
}

function ResetLink({ colleague: { staffId, firstName: name } }: Pick<ColleagueActsProps, "colleague">) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  const clock = useClock();
  const [secondStepLost, setLost] = useState(false);
  const { send, standing } = useNowOrNever(makeResetLink);
  const made = standing?.state === "sent" ? makeResetLink.answer.safeParse(standing.answer).data : undefined;
  if (made) {
    const time = timeOfDay(new Date(made.expiresAt), clock);
    return <LinkShown said={say("reset.done", { name, time })} link={made.location} />;
  }
  return (
    <Stack>
      <p>{say("reset.lead", { name })}</p>
      <ChoiceTile
        checked={secondStepLost}
        onChange={(event) => setLost(event.target.checked)}
        hint={say("reset.lost-hint")}
      >
        {say("reset.lost")}
      </ChoiceTile>
      <div role="status">
        {standing?.state === "refused" && <Notice tone="sun">{sayProblem(standing.problem)}</Notice>}
      </div>
      <Button
        kind="primary"
        wide
        busy={standing?.state === "waiting"}
        onClick={() => send({ params: { staffId }, body: { secondStepLost } })}
      >
        {say("reset.go")}
      </Button>
    </Stack>
  );
}

interface EndAccountProps extends Pick<ColleagueActsProps, "colleague"> {
  readonly onDone: () => void;
}

function EndAccount({ colleague, onDone }: EndAccountProps) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  const refresh = useRefresh(colleagues);
  const { staffId, firstName: name, roles } = colleague;
  const { send, standing } = useNowOrNever(endAccount, {
    onSent: () => {
      refresh();
      toast(say("end.done", { name }));
      onDone();
    },
  });
  return (
    <Stack>
      <p>{say("end.lead", { name })}</p>
      {roles.includes("peer") && <p>{say("end.peer", { name })}</p>}
      <div role="status">
        {standing?.state === "refused" && <Notice tone="sun">{sayProblem(standing.problem)}</Notice>}
      </div>
      <Button
        kind="danger"
        wide
        busy={standing?.state === "waiting"}
        onClick={() => send({ params: { staffId } })}
      >
        {say("end.go")}
      </Button>
    </Stack>
  );
}
