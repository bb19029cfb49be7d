export { destroyKey, erasePerson } from "./erase-person.ts";
export { matchingFor, offerNextWave, offerTo } from "./offer-next-wave.ts";
export { openStayOf } from "./open-stay.ts";
export { peerLeaves, whenAccountEnds } from "./peer-leaves.ts";
export { orRefuse } from "./refused.ts";
export { loadClockSettings } from "./settings.ts";
export { closingOf, type StepOptions, type StepOutcome, takeStep } from "./take-step.ts";
export { journeyClock, tick } from "./tick.ts";
export { toldAt } from "./told-at.ts";
