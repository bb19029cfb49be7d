import { CircleCheck, CloudAlert, CloudUpload, PackageX } from "lucide-react";
import { useEffect, useRef } from "react";
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
  const sayProblem = useProblemWords(peopleWords);
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
  const kept = standing?.state === "waiting" ? standing.kept : undefined;
  const isSent = standing?.state === "sent";
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus({ preventScroll: true }), []);
  const sent = saved === "nothing" ? "log.done-nothing" : "log.done-sent";
  return (
    <div role="status" ref={here} tabIndex={-1}>
      {(!standing || kept === "not yet") && <LoadingState />}
      {kept === "in this page" && (
        <EmptyState icon={PackageX} title={say("log.done-unkept")} action={action}>
          {say("log.done-unkept-help")}
        </EmptyState>
      )}
      {kept === "on this phone" && (
        <EmptyState icon={CloudUpload} title={say("log.done-waiting")} action={action}>
          {say("log.done-waiting-help")}
        </EmptyState>
      )}
      {isSent && (
        <EmptyState icon={CircleCheck} title={say(sent)} action={action}>
          {say(`${sent}-help`)}
        </EmptyState>
      )}
      {standing?.state === "refused" && (
        <EmptyState icon={CloudAlert} title={say("log.done-refused")} action={action}>
          {sayProblem(toldToPeer(standing.problem))}
        </EmptyState>
      )}
    </div>
  );
}
