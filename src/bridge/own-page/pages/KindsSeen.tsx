import { Row, Stack } from "../../../platform/design/Stack.tsx";
import { VisibilityChip } from "../../../platform/design/VisibilityChip.tsx";
import { useWords } from "../../../platform/words/use-words.ts";
import type { ItemName, ReaderLines } from "../page-data.ts";
import { itemWords, words } from "../words.ts";
import { audiencesOf } from "./audience.ts";
import styles from "./Sharing.module.css";

interface KindsSeenProps {
  readonly kinds: readonly ItemName[];
  readonly readers: readonly ReaderLines[];
}

/** Kinds of things below each other, each with the chips of everyone who sees it. */
export function KindsSeen({ kinds, readers }: KindsSeenProps) {
  const say = useWords(words);
  return (
    <Stack as="ul" gap="small">
      {kinds.map((item) => (
        <li key={item} className={styles.kind}>
          <span className={styles.kindName}>{say(itemWords[item])}</span>
          <Row>
            {audiencesOf(item, readers).map((audience) => (
              <VisibilityChip key={audience} audience={audience} />
            ))}
          </Row>
        </li>
      ))}
    </Stack>
  );
}
