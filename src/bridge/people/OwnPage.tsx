import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Button } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { Dialog } from "../../platform/design/Dialog.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import { Soft } from "../../platform/design/Stack.tsx";
import { useNowOrNever } from "../../platform/device/use-now-or-never.ts";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { ownPageLink, type PersonDocument } from "./contract.ts";
import { OwnPageShown } from "./OwnPageShown.tsx";
import { words } from "./words.ts";

type Shown = NonNullable<Parameters<typeof OwnPageShown>[0]["link"]>;

/** A new link and code for the person's own page, shown once and kept nowhere. */
export function OwnPage({ person }: { readonly person: PersonDocument }) {
  const say = useWords(words);
  const sayProblem = useProblemWords();
  const [link, setLink] = useState<Shown>();
  const { personId, nameUsed, ownPage } = person;
  const { send, standing } = useNowOrNever(ownPageLink, { onSent: setLink });
  const problem = standing?.state === "refused" ? standing.problem : undefined;
  return (
    <Card level={2} title={say("person.own-page")}>
      <Soft>{say(ownPage ? "person.own-page-yes" : "person.own-page-no", { name: nameUsed })}</Soft>
      <Button
        icon={KeyRound}
        busy={standing?.state === "waiting"}
        onClick={() => send({ params: { personId }, body: {} })}
      >
        {say("person.own-page-new")}
      </Button>
      {problem && (
        <Notice tone="sun">
          {problem.code === "no-answer" ? say("person.own-page-no-signal") : sayProblem(problem)}
        </Notice>
      )}
      <Dialog
        title={say("person.own-page-show", { name: nameUsed })}
        open={link !== undefined}
        onClose={() => setLink(undefined)}
      >
        {link && <OwnPageShown link={link} />}
      </Dialog>
    </Card>
  );
}
