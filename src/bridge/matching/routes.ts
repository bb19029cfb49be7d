export { type BoardNeeds, registerBoard } from "./board-routes.ts";
export { registerOffers } from "./offer-routes.ts";
