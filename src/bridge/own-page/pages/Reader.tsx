import { VisibilityChip } from "../../../platform/design/VisibilityChip.tsx";
import { useWords } from "../../../platform/words/use-words.ts";
import type { FormKey, ReaderLines } from "../page-data.ts";
import { readerWords, words } from "../words.ts";
import { audienceOf } from "./audience.ts";
import { Form } from "./Form.tsx";
import styles from "./Sharing.module.css";
import { SharingLine } from "./SharingLine.tsx";

type ReaderProps = ReaderLines & {
  readonly peer: string | null;
  readonly inStay: boolean;
  readonly mayChange: boolean;
  readonly form: FormKey;
};

/** One class of readers: how much they see, and behind a tap each line of it. The care team stands open. */
export function Reader({ reader, lines, peer, inStay, mayChange, form }: ReaderProps) {
  const say = useWords(words);
  const open = lines.filter(({ state }) => state !== "closed").length;
  const name =
    reader === "assigned-peer" && peer ? say("own.reader-peer", { peer }) : say(readerWords[reader]);
  const shown = lines.map((line) => (
    <SharingLine key={line.item} reader={reader} line={line} inStay={inStay} mayChange={mayChange} />
  ));
  return (
    <details className={styles.reader} open={reader === "care-team"}>
      <summary>
        <h2 className={styles.name}>{name}</h2>
        <span>{say("own.sharing-count", { open, all: lines.length })}</span>
        <VisibilityChip audience={audienceOf(reader)} />
      </summary>
      <Form action="choose" form={form}>
        <div className={styles.lines}>{shown}</div>
      </Form>
    </details>
  );
}
