export { type Colleague, otherPeers } from "./other-peers-store.ts";
export { type Candidate, fits, nextWave, type Wanted } from "./rules.ts";
export {
  addOffers,
  closeOffers,
  couldTakeOver,
  loadCandidates,
  type NewOffer,
  savePairs,
} from "./store.ts";
