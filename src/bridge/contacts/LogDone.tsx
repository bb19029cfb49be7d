import { CircleCheck, CloudAlert, CloudUpload, PackageX } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { LinkButton } from "../../platform/design/Button.tsx";
import { Stack } from "../../platform/design/Stack.tsx";
import { EmptyState, LoadingState } from "../../platform/design/States.tsx";
import type { Standing } from "../../platform/device/outbox.ts";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { toldToPeer } from "../people/rules.ts";
import { words as peopleWords } from "../people/words.ts";
import { words } from "./words.ts";

interface LogDoneProps {
  readonly personId: string;
  readonly name: string;
  readonly saved: "contact" | "nothing";
  readonly standing: Standing | undefined;
}

/** Saved: kept here, sent, or refused and why; and honestly, when this browser keeps nothing. */
export function LogDone({ personId, name, saved, standing }: LogDoneProps) {
  const say = useWords(words);
  const action = (
    <Stack gap="small">
      <LinkButton kind="primary" href="/today">
        {say("log.to-today")}
      </LinkButton>
      <LinkButton kind="quiet" href={`/people/${personId}`}>
        {say("log.to-person", { name })}
      </LinkButton>
    </Stack>
  );
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus({ preventScroll: true }), []);
  return (
    <div role="status" ref={here} tabIndex={-1}>
      <Outcome saved={saved} standing={standing} action={action} />
    </div>
  );
}

type OutcomeProps = Pick<LogDoneProps, "saved" | "standing"> & { readonly action: ReactNode };

/** One and the same state whose words change, so that what a finger is about to press stays. */
function Outcome({ saved, standing, action }: OutcomeProps) {
  const say = useWords(words);
  const sayProblem = useProblemWords(peopleWords);
  switch (standing?.state) {
    case "sent": {
      const sent = saved === "nothing" ? "log.done-nothing" : "log.done-sent";
      return (
        <EmptyState isPage icon={CircleCheck} title={say(sent)} action={action} note={say(`${sent}-help`)} />
      );
    }
    case "refused":
      return (
        <EmptyState isPage icon={CloudAlert} title={say("log.done-refused")} action={action}>
          {sayProblem(toldToPeer(standing.problem))}
        </EmptyState>
      );
    case "waiting":
      if (standing.kept === "in this page")
        return (
          <EmptyState isPage icon={PackageX} title={say("log.done-unkept")} action={action}>
            {say("log.done-unkept-help")}
          </EmptyState>
        );
      if (standing.kept === "on this phone")
        return (
          <EmptyState
            isPage
            icon={CloudUpload}
            title={say("log.done-waiting")}
            action={action}
            note={say("log.done-waiting-help")}
          />
        );
  }
  return <LoadingState />;
}
