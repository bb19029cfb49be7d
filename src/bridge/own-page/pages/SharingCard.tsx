import { LinkButton } from "../../../platform/design/Button.tsx";
import { Card } from "../../../platform/design/Card.tsx";
import { VisibilityNote } from "../../../platform/design/VisibilityChip.tsx";
import { useWords } from "../../../platform/words/use-words.ts";
import type { ItemName, ReaderLines } from "../page-data.ts";
import { words } from "../words.ts";
import { KindsSeen } from "./KindsSeen.tsx";

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
      <KindsSeen kinds={inShort} readers={sharing} />
      <LinkButton href="/p/sharing" wide>
        {say("own.who-sees-all")}
      </LinkButton>
      <VisibilityNote />
    </Card>
  );
}
