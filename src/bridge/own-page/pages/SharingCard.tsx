import { LinkButton } from "../../../platform/design/Button.tsx";
import { Card } from "../../../platform/design/Card.tsx";
import { Row, Stack } from "../../../platform/design/Stack.tsx";
import { type Audience, VisibilityChip, VisibilityNote } from "../../../platform/design/VisibilityChip.tsx";
import { useWords } from "../../../platform/words/use-words.ts";
import type { ItemName, ReaderLines } from "../page-data.ts";
import { itemWords, words } from "../words.ts";
import { audienceOf } from "./audience.ts";
import styles from "./Sharing.module.css";

/** What matters most, in short; all of it is one tap away. */
const inShort: readonly ItemName[] = [
  "words-only-us-two",
  "contact-made",
  "what-was-done",
  "words-to-team",
  "where-now",
];

/** Who sees what, by kind, with the chips that stand everywhere. */
export function SharingCard({ sharing }: { readonly sharing: readonly ReaderLines[] }) {
  const say = useWords(words);
  return (
    <Card level={2} title={say("own.who-sees")}>
      <Stack as="ul" gap="small">
        {inShort.map((item) => (
          <li key={item} className={styles.kind}>
            <span className={styles.kindName}>{say(itemWords[item])}</span>
            <Row>
              {audiences(item, sharing).map((audience) => (
                <VisibilityChip key={audience} audience={audience} />
              ))}
            </Row>
          </li>
        ))}
      </Stack>
      <LinkButton href="/p/sharing" wide>
        {say("own.who-sees-all")}
      </LinkButton>
      <VisibilityNote />
    </Card>
  );
}

/** Everyone to whom this kind is open; nobody else but the person otherwise. */
function audiences(item: ItemName, sharing: readonly ReaderLines[]): readonly Audience[] {
  const open = sharing
    .filter(({ lines }) => lines.some((line) => line.item === item && line.state !== "closed"))
    .map(({ reader }) => audienceOf(reader, item));
  return open.length > 0 ? [...new Set(open)] : ["person"];
}
