import { useState } from "react";
import { PageHeader } from "../../platform/design/PageHeader.tsx";
import { ForbiddenState } from "../../platform/design/States.tsx";
import { useParam } from "../../platform/device/navigation.ts";
import { useDocument } from "../../platform/device/use-document.ts";
import { whenWords } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { onePerson } from "../people/contract.ts";
import { ActivityTiles } from "./ActivityTiles.tsx";
import { emptyDraft } from "./draft.ts";
import styles from "./Log.module.css";
import { LogActions } from "./LogActions.tsx";
import { LogDone } from "./LogDone.tsx";
import { LogWords } from "./LogWords.tsx";
import { useLog } from "./use-log.ts";
import { words } from "./words.ts";

/** A contact in two taps. Opens before anything was read, so that it works in a stairwell, too. */
export function Log() {
  const say = useWords(words);
  const clock = useClock();
  const personId = useParam("personId");
  const document = useDocument(onePerson, { params: { personId } });
  const [draft, setDraft] = useState(emptyDraft);
  const log = useLog(personId);
  if (document.state === "forbidden" && !log.saved) return <ForbiddenState />;
  const person = "data" in document ? document.data : undefined;
  const name = person?.nameUsed ?? "…";
  if (log.saved) return <LogDone personId={personId} name={name} saved={log.saved} standing={log.standing} />;
  return (
    <div className={styles.log}>
      <PageHeader
        back={{
          href: `/people/${personId}`,
          word: say("log.now", { name, when: whenWords(clock.now, clock) }),
        }}
        title={say("log.title")}
      />
      <ActivityTiles draft={draft} onChange={setDraft} />
      <LogWords draft={draft} onChange={setDraft} person={person} />
      <LogActions draft={draft} log={log} name={name} />
    </div>
  );
}
