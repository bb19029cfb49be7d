import { useState } from "react";
import type { OfferPreview } from "../../people/contract.ts";

/**
 * The offers that stand now, and those that someone else took while this peer was answering: these stay until
 * the thanks were seen, though the server no longer lists them.
 */
export function useOffers(offers: readonly OfferPreview[]) {
  const [taken, setTaken] = useState<readonly OfferPreview[]>([]);
  const isSame = (one: OfferPreview) => (other: OfferPreview) => one.offerId === other.offerId;
  return {
    shown: [...offers, ...taken.filter((one) => !offers.some(isSame(one)))],
    keep: (offer: OfferPreview) => setTaken((before) => [...before, offer]),
    letGo: (offer: OfferPreview) =>
      setTaken((before) => before.filter((one) => one.offerId !== offer.offerId)),
  };
}
