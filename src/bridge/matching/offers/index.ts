export { OfferCard } from "./OfferCard.tsx";
export { useOffers } from "./use-offers.ts";
