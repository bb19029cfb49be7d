import { Leaf } from "lucide-react";
import { Chip } from "../../platform/design/Chip.tsx";
import { Row, Stack, Unseen } from "../../platform/design/Stack.tsx";
import { EmptyState } from "../../platform/design/States.tsx";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { OfferCard, useOffers } from "../matching/offers/index.ts";
import type { OfferPreview, PersonCard } from "./contract.ts";
import { NeedCard } from "./NeedCard.tsx";
import { needsYou } from "./rules.ts";
import { words } from "./words.ts";

interface NeedsYouProps {
  readonly offers: readonly OfferPreview[];
  readonly comeBy: Parameters<typeof needsYou>[1];
  readonly people: readonly PersonCard[];
}

/** Offers first, because their clock runs; then one's own people. */
export function NeedsYou({ offers, comeBy, people }: NeedsYouProps) {
  const say = useWords(words);
  const { now, timeZone } = useClock();
  const { shown, keep, follow, letGo } = useOffers(offers);
  const needs = needsYou(people, comeBy, now, timeZone);
  const count = shown.length + needs.length;
  if (count === 0)
    return (
      <EmptyState icon={Leaf} title={say("today.nothing")}>
        {say("today.nothing-help")}
      </EmptyState>
    );
  return (
    <Stack as="section">
      <Row apart>
        <h2>{say("today.needs-you")}</h2>
        <Chip tone="sun">
          <span aria-hidden>{count}</span>
          <Unseen>{say("today.needs-count", { count })}</Unseen>
        </Chip>
      </Row>
      {shown.map((offer) => (
        <OfferCard
          key={offer.offerId}
          offer={offer}
          onMeeting={() => keep(offer)}
          onPassing={() => follow(offer)}
          onSeen={() => letGo(offer)}
        />
      ))}
      {needs.map((need) => (
        <NeedCard
          key={`${need.kind} ${need.person.personId} ${"rung" in need ? need.rung : ""}`}
          need={need}
        />
      ))}
    </Stack>
  );
}
