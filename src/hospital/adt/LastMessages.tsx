import { Card } from "../../platform/design/Card.tsx";
import { Chip } from "../../platform/design/Chip.tsx";
import { Soft } from "../../platform/design/Stack.tsx";
import { agoWords, lengthWords } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import type { HospitalLine } from "./contract.ts";
import { words } from "./screen-words.ts";
import styles from "./WaitingMessages.module.css";

/** A hospital with an emergency department writes every few minutes, also at night; two hours are worth a call. */
const silentAfter = 2 * 60 * 60_000;

/** When each hospital last wrote, so that one that fell silent is seen. */
export function LastMessages({ hospitals }: { readonly hospitals: readonly HospitalLine[] }) {
  const say = useWords(words);
  const clock = useClock();
  const silenceOf = ({ lastMessageAt }: HospitalLine) =>
    lastMessageAt ? clock.now.getTime() - Date.parse(lastMessageAt) : Number.POSITIVE_INFINITY;
  const isSilent = (hospital: HospitalLine) => silenceOf(hospital) >= silentAfter;
  return (
    <Card level={2} title={say("hospitals.title")}>
      {hospitals.length === 0 ? (
        <Soft>{say("hospitals.none")}</Soft>
      ) : (
        <ul className={styles.hospitals}>
          {hospitals.map((hospital) => (
            <li key={hospital.name} className={styles.hospital}>
              <strong>{hospital.name}</strong>
              {!hospital.lastMessageAt && <Chip tone="sun">{say("hospitals.never")}</Chip>}
              {hospital.lastMessageAt && isSilent(hospital) && (
                <Chip tone="sun">
                  {say("hospitals.silent", { length: lengthWords(silenceOf(hospital), clock.language) })}
                </Chip>
              )}
              {hospital.lastMessageAt && !isSilent(hospital) && (
                <span className={styles.ago}>{agoWords(new Date(hospital.lastMessageAt), clock)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {hospitals.some(isSilent) && <Soft>{say("hospitals.silent-help")}</Soft>}
    </Card>
  );
}
