import type { z } from "zod";

/** Where the next page begins, as text that goes out to the screen and comes back with its next question. */
export const placeToText = (place: readonly string[] | null): string | null =>
  place && Buffer.from(JSON.stringify(place)).toString("base64url");

/** What cannot be read is no place: the list is then given from its beginning. */
export function placeFrom<Place extends z.ZodType>(
  text: string | undefined,
  shape: Place,
): z.output<Place> | undefined {
  if (!text) return undefined;
  try {
    return shape.safeParse(JSON.parse(Buffer.from(text, "base64url").toString())).data;
  } catch {
    return undefined;
  }
}
