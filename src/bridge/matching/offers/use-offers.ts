import { useState } from "react";
import type { OfferPreview } from "../../people/contract.ts";

/**
 * The offers that stand now, and those that this peer is answering: these stay, with what becomes of the answer, though
 * the list may lose them first. Whoever else was as quick is told by a change of the list before their own answer comes.
 */
export function useOffers(offers: readonly OfferPreview[]) {
  const [answered, setAnswered] = useState<readonly OfferPreview[]>([]);
  const [seen, setSeen] = useState<readonly string[]>([]);
  const isSame = (one: OfferPreview) => (other: OfferPreview) => one.offerId === other.offerId;
  const without = (offer: OfferPreview) => (before: readonly OfferPreview[]) =>
    before.filter((one) => !isSame(offer)(one));
  return {
    shown: [...offers, ...answered.filter((one) => !offers.some(isSame(one)))].filter(
      ({ offerId }) => !seen.includes(offerId),
    ),
    keep: (offer: OfferPreview) => setAnswered((before) => [...without(offer)(before), offer]),
    /** It stands for as long as the list has it, again. */
    follow: (offer: OfferPreview) => setAnswered(without(offer)),
    /** At once, also while the list that was read before still has it. */
    letGo: (offer: OfferPreview) => setSeen((before) => [...before, offer.offerId]),
  };
}
