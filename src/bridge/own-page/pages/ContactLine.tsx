import { Quote } from "../../../platform/design/Quote.tsx";
import { Row, Soft } from "../../../platform/design/Stack.tsx";
import { type Audience, VisibilityChip } from "../../../platform/design/VisibilityChip.tsx";
import { whenWords } from "../../../platform/words/times.ts";
import { useClock } from "../../../platform/words/use-clock.ts";
import { useWords } from "../../../platform/words/use-words.ts";
import { activityWords, words as contactWords } from "../../contacts/words.ts";
import type { ActivityCode } from "../../people/contract.ts";
import type { Written } from "../page-data.ts";
import { words } from "../words.ts";
import styles from "./Written.module.css";

const audiences = {
  "only us two": "only-us-two",
  "my peers": "my-peers",
  "crosses to the team": "care-team",
} as const satisfies Record<NonNullable<Written["words"]>["level"], Audience>;

/** One meeting or try: when, with whom, what was done, and the words with who can read them. */
export function ContactLine({ contact }: { readonly contact: Written }) {
  const say = useWords(words);
  const sayContact = useWords(contactWords);
  const clock = useClock();
  const { at, activities, words: written, peer } = contact;
  /** As the person would say it; the log's own words are the peer's. */
  const wordOf = (code: ActivityCode): string => {
    if (code === "spoke up") return say("own.activity-spoke-up");
    if (code === "shared experience") return say("own.activity-shared-experience");
    return sayContact(activityWords[code]);
  };
  return (
    <article className={styles.contact}>
      <h3>{say(titleOf(contact), { peer })}</h3>
      <Soft>{whenWords(at, clock)}</Soft>
      {activities.length > 0 && <p>{activities.map(wordOf).join(" · ")}</p>}
      {written && (
        <>
          <Quote>{written.text}</Quote>
          <Row>
            <VisibilityChip audience={audiences[written.level]} />
          </Row>
        </>
      )}
    </article>
  );
}

function titleOf({ outcome, way }: Written) {
  if (outcome !== "reached") return outcome === "tried" ? "own.tried" : "own.planned";
  if (way === "phone") return "own.reached-phone";
  return way === "text" ? "own.reached-text" : "own.reached";
}
