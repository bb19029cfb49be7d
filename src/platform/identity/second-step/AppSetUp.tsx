import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { Button } from "../../design/Button.tsx";
import { TextField } from "../../design/Field.tsx";
import { Notice } from "../../design/Notice.tsx";
import { Soft, Stack } from "../../design/Stack.tsx";
import { LoadingState } from "../../design/States.tsx";
import { useNowOrNever } from "../../device/use-now-or-never.ts";
import { useProblemWords } from "../../device/use-problem-words.ts";
import { useWords } from "../../words/use-words.ts";
import type { beginApp, confirmApp, confirmAtTheDoor, setUpAtTheDoor } from "./contract.ts";
import styles from "./PaperCodes.module.css";
import { PaperCodes } from "./PaperCodes.tsx";
import { words } from "./words.ts";

const QrCode = lazy(() =>
  import("../../design/QrCode.tsx").then(({ QrCode: loaded }) => ({ default: loaded })),
);

interface AppSetUpProps {
  readonly begin: typeof beginApp | typeof setUpAtTheDoor;
  readonly confirm: typeof confirmApp | typeof confirmAtTheDoor;
  /** The app is set up and its holder kept the codes for paper. */
  readonly onDone: () => void;
}

/** Setting an app up: let it see the picture, type its first code, keep the codes for paper. */
export function AppSetUp({ begin, confirm, onDone }: AppSetUpProps) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  const [secret, setSecret] = useState<z.infer<typeof beginApp.answer>>();
  const [codes, setCodes] = useState<readonly string[]>();
  const { send: start, standing: starting } = useNowOrNever(begin, { onSent: setSecret });
  const { send, standing } = useNowOrNever(confirm, { onSent: ({ paperCodes }) => setCodes(paperCodes) });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    start({});
  });

  if (codes) return <PaperCodes codes={codes} onKept={onDone} />;
  if (starting?.state === "refused") return <Notice tone="sun">{sayProblem(starting.problem)}</Notice>;
  if (!secret) return <LoadingState cards={1} />;
  const check = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send({ body: { code: String(new FormData(event.currentTarget).get("code")).replace(/\s/g, "") } });
  };
  return (
    <form onSubmit={check}>
      <Stack>
        <p>{say("app.scan")}</p>
        <Suspense fallback={<LoadingState cards={1} />}>
          <QrCode text={secret.uri} title={say("app.picture")} />
        </Suspense>
        <Soft>{say("app.by-hand")}</Soft>
        <p className={styles.secret}>{secret.secret.replace(/(.{4})(?=.)/g, "$1 ")}</p>
        <TextField
          label={say("app.first-code")}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]{6,7}"
          required
        />
        <div role="status">
          {standing?.state === "refused" && <Notice tone="sun">{sayProblem(standing.problem)}</Notice>}
        </div>
        <Button type="submit" kind="primary" wide busy={standing?.state === "waiting"}>
          {say("app.confirm")}
        </Button>
      </Stack>
    </form>
  );
}
