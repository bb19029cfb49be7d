const aDay = 24 * 60 * 60 * 1000;

/**
 * When something happened that a phone tells now. Phones lie: one that runs ahead must not leave open what was just
 * closed, and one that fell back to 1970 must not let clocks run out. A phone holds back what it has to tell for a
 * shift at most, so whatever it puts into the future, or more than a day back, happened now.
 */
export function toldAt(said: string, now: Date): Date {
  const at = new Date(said);
  return at > now || now.getTime() - at.getTime() > aDay ? now : at;
}
