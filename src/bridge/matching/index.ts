export { type Candidate, fits, nextWave, type Wanted } from "./rules.ts";
export {
  addOffers,
  closeOffers,
  couldTakeOver,
  loadCandidates,
  type NewOffer,
  peersOnShift,
  savePairs,
} from "./store.ts";
