import { LinkButton } from "../../../platform/design/Button.tsx";
import { Card } from "../../../platform/design/Card.tsx";
import { Soft } from "../../../platform/design/Stack.tsx";
import { VisibilityNote } from "../../../platform/design/VisibilityChip.tsx";
import { dayWord } from "../../../platform/words/times.ts";
import { useClock } from "../../../platform/words/use-clock.ts";
import { useWords } from "../../../platform/words/use-words.ts";
import type { FormKey, Said, SessionPage } from "../page-data.ts";
import { words } from "../words.ts";
import { Frame } from "./Frame.tsx";
import { Reader } from "./Reader.tsx";

type SharingProps = Extract<SessionPage, { kind: "sharing" }> & {
  readonly form: FormKey;
  readonly said: Said | null;
  readonly here: string;
};

/** Every class of readers and every kind of thing, each to be opened or closed in one tap. */
export function Sharing({ readers, peer, inStay, isOpen, mergedAt, form, said, here }: SharingProps) {
  const say = useWords(words);
  const clock = useClock();
  const nothing = readers.every(({ lines }) => lines.every(({ state }) => state === "closed"));
  return (
    <Frame here={here} title={say("own.who-sees")} lead={say("own.sharing-lead")} said={said}>
      {nothing && <p>{say("own.nobody-else")}</p>}
      {mergedAt && isOpen && <p>{say("own.two-records", { when: dayWord(mergedAt, clock) })}</p>}
      {(nothing || mergedAt) && isOpen && (
        <LinkButton kind="primary" wide href="/p/sure/start-again">
          {say("own.start-again")}
        </LinkButton>
      )}
      {readers.map((each) => (
        <Card key={each.reader} as="div">
          <Reader {...each} peer={peer} inStay={inStay} mayChange={isOpen} form={form} />
        </Card>
      ))}
      {!nothing && (
        <LinkButton kind="danger" wide href="/p/sure/stop-sharing">
          {say("own.stop-sharing")}
        </LinkButton>
      )}
      <Soft>{say("own.it")}</Soft>
      <VisibilityNote />
    </Frame>
  );
}
