/** Where the stories' own Footbridge listens; playwright.config.ts starts it with these. */
export const port = 4290;
export const mllpPort = 2585;

/** The day of the demo that it was started with, in the demo's time zone. */
export const storiesDay =
  process.env.FOOTBRIDGE_STORIES_DAY ??
  new Intl.DateTimeFormat("en-CA", { timeZone: "America/Toronto" }).format(new Date());
