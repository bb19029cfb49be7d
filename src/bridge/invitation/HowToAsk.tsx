import { Card } from "../../platform/design/Card.tsx";
import { Soft } from "../../platform/design/Stack.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import styles from "./HowToAsk.module.css";
import { words } from "./words.ts";

/** What stands beside the list until someone is chosen: the sentence to say at the bedside. */
export function HowToAsk() {
  const say = useWords(words);
  return (
    <Card level={2} title={say("asking.title")}>
      <blockquote className={styles.say}>{say("asking.say")}</blockquote>
      <Soft>{say("asking.yes")}</Soft>
      <Soft>{say("asking.no")}</Soft>
    </Card>
  );
}
