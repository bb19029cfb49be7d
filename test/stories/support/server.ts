/** Where the stories' own Footbridge listens; playwright.config.ts starts it with these. Others let two checkouts tell theirs at once. */
export const port = Number(process.env.FOOTBRIDGE_STORIES_PORT ?? 4290);
export const mllpPort = Number(process.env.FOOTBRIDGE_STORIES_MLLP_PORT ?? 2585);

/** The day of the demo that it was started with, in the demo's time zone. */
export const storiesDay =
  process.env.FOOTBRIDGE_STORIES_DAY ??
  new Intl.DateTimeFormat("en-CA", { timeZone: "America/Toronto" }).format(new Date());
