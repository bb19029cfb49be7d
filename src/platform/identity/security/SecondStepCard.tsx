import { useState } from "react";
import { Button } from "../../design/Button.tsx";
import { Card } from "../../design/Card.tsx";
import { Chip } from "../../design/Chip.tsx";
import { Dialog } from "../../design/Dialog.tsx";
import { Notice } from "../../design/Notice.tsx";
import { Row, Soft } from "../../design/Stack.tsx";
import { useNowOrNever } from "../../device/use-now-or-never.ts";
import { useProblemWords } from "../../device/use-problem-words.ts";
import { useRefresh } from "../../device/use-refresh.ts";
import { dayWord } from "../../words/times.ts";
import { useClock } from "../../words/use-clock.ts";
import { useWords } from "../../words/use-words.ts";
import { AppSetUp } from "../second-step/AppSetUp.tsx";
import { beginApp, confirmApp, forgetApp, newPaperCodes } from "../second-step/contract.ts";
import { PaperCodes } from "../second-step/PaperCodes.tsx";
import { words as stepWords } from "../second-step/words.ts";
import { sessions } from "../session/contract.ts";
import { type Security, security } from "./contract.ts";
import { useFreshProof } from "./use-fresh-proof.tsx";
import { words } from "./words.ts";

/** The app on the phone and the codes on paper. */
export function SecondStepCard({ app, required, passkeys }: Security) {
  const say = useWords(words);
  const sayStep = useWords(stepWords);
  const sayProblem = useProblemWords(stepWords);
  const clock = useClock();
  const refreshAccount = useRefresh(security);
  const refreshSessions = useRefresh(sessions);
  const { withProof, dialog } = useFreshProof();
  const [settingUp, setSettingUp] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const refresh = () => {
    setSettingUp(false);
    setCodes(undefined);
    refreshAccount();
    refreshSessions();
  };
  const forget = useNowOrNever(forgetApp, { onSent: refresh });
  const renew = useNowOrNever(newPaperCodes, { onSent: ({ paperCodes }) => setCodes(paperCodes) });
  const refused = [forget, renew].flatMap(({ standing }) =>
    standing?.state === "refused" ? [standing.problem] : [],
  )[0];
  const chip = app
    ? say("security.step-on", { day: dayWord(new Date(app.since), clock) })
    : say("security.step-off");
  return (
    <Card level={2} title={say("security.step")} aside={<Chip tone={app ? "moss" : "plain"}>{chip}</Chip>}>
      <Soft>{say("security.step-lead")}</Soft>
      {required && !app && passkeys.length === 0 && (
        <Notice tone="sun">{say("security.step-required")}</Notice>
      )}
      {app && <p>{say("security.paper-left", { count: app.paperCodesLeft })}</p>}
      <Row>
        {app ? (
          <>
            <Button onClick={() => withProof(() => renew.send({}))}>{say("security.paper-new")}</Button>
            <Button kind="quiet" onClick={() => withProof(() => forget.send({}))}>
              {say("security.step-away")}
            </Button>
          </>
        ) : (
          <Button onClick={() => withProof(() => setSettingUp(true))}>{say("security.step-set-up")}</Button>
        )}
      </Row>
      <div role="status">{refused && <Notice tone="sun">{sayProblem(refused)}</Notice>}</div>
      {dialog}
      <Dialog open={settingUp} question title={say("security.step-set-up")} onClose={refresh}>
        <AppSetUp begin={beginApp} confirm={confirmApp} onDone={refresh} />
      </Dialog>
      <Dialog open={codes !== undefined} question title={sayStep("paper.title")} onClose={refresh}>
        <PaperCodes codes={codes ?? []} onKept={refresh} />
      </Dialog>
    </Card>
  );
}
