import { Button } from "../../../platform/design/Button.tsx";
import { Card } from "../../../platform/design/Card.tsx";
import { Row, Soft } from "../../../platform/design/Stack.tsx";
import { useWords } from "../../../platform/words/use-words.ts";
import { words } from "./words.ts";

/** Two said yes in the same moment, and this is the other one. */
export function OfferTaken({ onSeen }: { readonly onSeen: () => void }) {
  const say = useWords(words);
  return (
    <div role="status">
      <Card as="article" edge="river" title={say("offer.taken")}>
        <Row apart>
          <Soft>{say("offer.taken-help")}</Soft>
          <Button kind="quiet" onClick={onSeen}>
            {say("offer.seen")}
          </Button>
        </Row>
      </Card>
    </div>
  );
}
