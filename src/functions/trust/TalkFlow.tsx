import { type ReactNode, useEffect, useRef } from "react";
import type { PersonDocument } from "../../bridge/people/contract.ts";
import { Stack } from "../../platform/design/Stack.tsx";
import { LanguageSwitch } from "../../platform/design/Switches.tsx";
import type { Language } from "../../platform/words/language.ts";
import { ItemsStep } from "./ItemsStep.tsx";
import type { TalkStep } from "./rules.ts";
import { SummaryStep } from "./SummaryStep.tsx";
import { TalkDone } from "./TalkDone.tsx";
import styles from "./TalkFlow.module.css";
import { TalkFrame } from "./TalkFrame.tsx";
import { LimitsStep, WhatStep } from "./TellingSteps.tsx";
import type { TalkState } from "./use-talk.ts";
import { YesStep } from "./YesStep.tsx";

interface TalkFlowProps {
  readonly person: PersonDocument;
  readonly talk: TalkState;
  readonly onLanguage: (language: Language) => void;
  /** Absent while the person holds the phone. */
  readonly onHandOver?: () => void;
}

/** One step at a time; a new step is read from its top, by eye and by ear. */
export function TalkFlow({ person, talk, onLanguage, onHandOver }: TalkFlowProps) {
  const top = useRef<HTMLDivElement>(null);
  const place = talk.standing ? "done" : talk.step;
  const before = useRef<typeof place>(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: "start" });
  }, [place]);

  if (talk.standing)
    return (
      <div ref={top} tabIndex={-1} className={styles.top}>
        <TalkDone person={person} talk={talk} isHanded={!onHandOver} />
      </div>
    );
  const parts = { person, talk };
  const steps: Readonly<Record<TalkStep, () => ReactNode>> = {
    what: () => <WhatStep />,
    limits: () => <LimitsStep talk={talk} />,
    yes: () => <YesStep talk={talk} />,
    team: () => <ItemsStep {...parts} of="team" />,
    peers: () => <ItemsStep {...parts} of="peers" />,
    summary: () => <SummaryStep talk={talk} />,
  };
  return (
    <div ref={top} tabIndex={-1} className={styles.top}>
      <Stack gap="large">
        <TalkFrame {...parts} onHandOver={onHandOver}>
          {steps[talk.step]()}
        </TalkFrame>
        {talk.step === "what" && (
          <div>
            <LanguageSwitch onChoose={onLanguage} />
          </div>
        )}
      </Stack>
    </div>
  );
}
