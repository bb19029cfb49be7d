export { embeddedUrl, startEmbedded } from "./start.ts";
export { temporaryPostgres } from "./temporary.ts";
export { DatabaseTrouble } from "./trouble.ts";
