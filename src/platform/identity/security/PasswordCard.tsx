import { type FormEvent, useState } from "react";
import { Button } from "../../design/Button.tsx";
import { Card } from "../../design/Card.tsx";
import { TextField } from "../../design/Field.tsx";
import { Notice } from "../../design/Notice.tsx";
import { Soft, Stack } from "../../design/Stack.tsx";
import { toast } from "../../design/toasts.ts";
import { useNowOrNever } from "../../device/use-now-or-never.ts";
import { useProblemWords } from "../../device/use-problem-words.ts";
import { useRefresh } from "../../device/use-refresh.ts";
import { useWords } from "../../words/use-words.ts";
import { words as stepWords } from "../second-step/words.ts";
import { sessions } from "../session/contract.ts";
import { words as doorWords } from "../words.ts";
import { changePassword } from "./contract.ts";
import { useFreshProof } from "./use-fresh-proof.tsx";
import { words } from "./words.ts";

/** One's password: there or not, and a new one. */
export function PasswordCard({ has }: { readonly has: boolean }) {
  const say = useWords(words);
  const sayDoor = useWords(doorWords);
  const sayProblem = useProblemWords(stepWords);
  const refresh = useRefresh(sessions);
  const { withProof, dialog } = useFreshProof();
  const [choosing, setChoosing] = useState(false);
  const { send, standing } = useNowOrNever(changePassword, {
    onSent: () => {
      setChoosing(false);
      refresh();
      toast(say("security.changed"));
    },
  });
  const change = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send({ body: { password: String(new FormData(event.currentTarget).get("password")) } });
  };
  const refused = standing?.state === "refused" ? standing.problem : undefined;
  return (
    <Card level={2} title={say("security.password")}>
      <Soft>{say(has ? "security.password-lead" : "security.no-password")}</Soft>
      {has && !choosing && (
        <div>
          <Button onClick={() => withProof(() => setChoosing(true))}>{say("security.change")}</Button>
        </div>
      )}
      {choosing && (
        <form onSubmit={change}>
          <Stack>
            <TextField
              label={sayDoor("join.password")}
              hint={sayDoor("join.hint")}
              name="password"
              type="password"
              autoComplete="new-password"
              minLength={12}
              required
            />
            <div role="status">
              {refused && (
                <Notice tone="sun">
                  {refused.status === 400 ? sayDoor("join.too-short") : sayProblem(refused)}
                </Notice>
              )}
            </div>
            <Button type="submit" kind="primary" wide busy={standing?.state === "waiting"}>
              {say("passkey.save")}
            </Button>
          </Stack>
        </form>
      )}
      {dialog}
    </Card>
  );
}
