import type { z } from "zod";
import { Soft } from "../../platform/design/Stack.tsx";
import { untilWords } from "../../platform/words/ends.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import type { ownPageLink } from "./contract.ts";
import styles from "./OwnPageShown.module.css";
import { words } from "./words.ts";

/** Address and code, big enough to copy by hand from the other side of a bed. */
export function OwnPageShown({ link }: { readonly link: z.infer<typeof ownPageLink.answer> }) {
  const say = useWords(words);
  const clock = useClock();
  const address = new URL(link.location, location.origin);
  return (
    <>
      <dl className={styles.shown}>
        <dt>{say("person.own-page-address")}</dt>
        <dd className={styles.address}>{address.href.replace(/^https?:\/\//, "")}</dd>
        <dt>{say("person.own-page-code")}</dt>
        <dd className={styles.code}>{link.code}</dd>
      </dl>
      <Soft>{say("person.own-page-until", { until: untilWords(new Date(link.expiresAt), clock) })}</Soft>
    </>
  );
}
