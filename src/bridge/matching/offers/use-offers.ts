import { useState } from "react";
import type { OfferPreview } from "../../people/contract.ts";

/**
 * The offers that stand now, and those that someone else took while this peer was answering: these stay until
 * the thanks were seen, though the server no longer lists them.
 */
export function useOffers(offers: readonly OfferPreview[]) {
  const [taken, setTaken] = useState<readonly OfferPreview[]>([]);
  const [seen, setSeen] = useState<readonly string[]>([]);
  const isSame = (one: OfferPreview) => (other: OfferPreview) => one.offerId === other.offerId;
  return {
    shown: [...offers, ...taken.filter((one) => !offers.some(isSame(one)))].filter(
      ({ offerId }) => !seen.includes(offerId),
    ),
    keep: (offer: OfferPreview) => setTaken((before) => [...before, offer]),
    /** At once, also while the list that was read before still has it. */
    letGo: (offer: OfferPreview) => setSeen((before) => [...before, offer.offerId]),
  };
}
