import type { FormEvent } from "react";
import { Button } from "../../design/Button.tsx";
import { TextField } from "../../design/Field.tsx";
import { Notice } from "../../design/Notice.tsx";
import { useOpen } from "../../device/navigation.ts";
import { useNowOrNever } from "../../device/use-now-or-never.ts";
import { useProblemWords } from "../../device/use-problem-words.ts";
import { useWords } from "../../words/use-words.ts";
import { resetByLink } from "../colleagues/contract.ts";
import { acceptStaffInvitation } from "../contract.ts";
import styles from "../SignIn.module.css";
import { words } from "../words.ts";
import { DoorFrame } from "./DoorFrame.tsx";
import { useComesNext } from "./use-comes-next.tsx";

interface ChoosePasswordProps {
  readonly token: string;
  readonly why: "join" | "new-password";
}

const routes = { join: acceptStaffInvitation, "new-password": resetByLink } as const;

/** One field, a password of one's own: to take up an invitation, or in the place of a forgotten one. */
export function ChoosePassword({ token, why }: ChoosePasswordProps) {
  const say = useWords(words);
  const sayProblem = useProblemWords();
  const open = useOpen();
  const { screen, goOn } = useComesNext();
  const { send, standing } = useNowOrNever(routes[why], {
    onSent: (answer) => {
      // The link is used up, and must not stay in the address.
      open("/", { replacing: true });
      goOn(answer);
    },
  });
  if (screen) return screen;

  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send({ body: { token, password: String(new FormData(event.currentTarget).get("password")) } });
  };
  const refused = standing?.state === "refused" ? standing.problem : undefined;
  const why400 = refused?.status === 400 && say("join.too-short");
  const why404 = refused && [404, 409].includes(refused.status) && say(`${why}.over`);
  return (
    <DoorFrame title={say(`${why}.title`)} lead={say(`${why}.lead`)}>
      <form onSubmit={choose} className={styles.form}>
        <TextField
          label={say("join.password")}
          hint={say("join.hint")}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={12}
          required
        />
        <div role="status">
          {refused && <Notice tone="sun">{why400 || why404 || sayProblem(refused)}</Notice>}
        </div>
        <Button type="submit" kind="primary" wide busy={standing?.state === "waiting"}>
          {say(`${why}.go`)}
        </Button>
      </form>
    </DoorFrame>
  );
}
