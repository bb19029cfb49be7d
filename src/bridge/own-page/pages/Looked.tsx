import { LinkButton } from "../../../platform/design/Button.tsx";
import { Card } from "../../../platform/design/Card.tsx";
import { Soft, Stack } from "../../../platform/design/Stack.tsx";
import { useWords } from "../../../platform/words/use-words.ts";
import type { FormKey, Look, Said, SessionPage } from "../page-data.ts";
import { roleWords, words } from "../words.ts";
import { OneTap } from "./Form.tsx";
import { Frame } from "./Frame.tsx";
import styles from "./Looked.module.css";
import { LookLine } from "./LookLine.tsx";

type LookedProps = Extract<SessionPage, { kind: "looked" }> & {
  readonly form: FormKey;
  readonly said: Said | null;
  readonly here: string;
};

/** Who looked, with the way to close everything to any of them. */
export function Looked({ looks, blocked, form, said, here }: LookedProps) {
  const say = useWords(words);
  const people = [...Map.groupBy(looks, ({ staffId }) => staffId).values()];
  return (
    <Frame here={here} title={say("own.looked")} lead={say("own.looked-lead")} said={said}>
      {blocked.length > 0 && (
        <Card level={2} title={say("own.blocked")}>
          {blocked.map(({ staffId, firstName, isPeer }) => (
            <Stack key={staffId} gap="small">
              <strong>{firstName}</strong>
              <Soft>{say(isPeer ? "own.is-blocked-peer" : "own.is-blocked")}</Soft>
              {!isPeer && (
                <OneTap
                  action="unblock"
                  form={form}
                  staffId={staffId}
                  kind="quiet"
                  word={say("own.unblock", { name: firstName })}
                />
              )}
            </Stack>
          ))}
        </Card>
      )}
      {people.length === 0 && <p>{say("own.nobody-looked")}</p>}
      {people.map((theirs) => (
        <Person key={theirs[0]?.staffId} looks={theirs} />
      ))}
    </Frame>
  );
}

/** All looks of one person, the latest first; older ones behind a tap. */
function Person({ looks }: { readonly looks: readonly Look[] }) {
  const say = useWords(words);
  const [latest, ...older] = looks;
  if (!latest) return null;
  const { staffId, firstName, role, blocked } = latest;
  return (
    <Card level={2} title={say("own.look-who", { name: firstName, role: say(roleWord(role)) })}>
      <LookLine look={latest} />
      {older.length > 0 && (
        <details className={styles.older}>
          <summary>{say("own.look-older", { count: older.length })}</summary>
          <Stack gap="small">
            {older.map((look) => (
              <LookLine key={`${look.because} ${look.last.getTime()}`} look={look} />
            ))}
          </Stack>
        </details>
      )}
      {!blocked && (
        <LinkButton kind="quiet" wide href={`/p/sure/block?staff=${staffId}`}>
          {say("own.block", { name: firstName })}
        </LinkButton>
      )}
    </Card>
  );
}

const isRole = (role: string): role is keyof typeof roleWords => role in roleWords;
const roleWord = (role: string) => (isRole(role) ? roleWords[role] : roleWords.administrator);
