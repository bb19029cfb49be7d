/** The time on this phone, which never runs backwards while a lease lasts. Milliseconds since 1970. */
export interface PhoneClock {
  readonly now: () => number;
}

interface Clocks {
  /** What the phone believes; anyone can set it. */
  readonly wall: () => number;
  /** Counts on since the page was opened, whatever is set. */
  readonly steady: () => number;
}

/**
 * `seen`: the latest time that this phone has ever seen under this lease. A clock that is set back goes on from
 * there; one that is set forward is believed, which at worst ends a lease early.
 */
export function phoneClock(seen: number, { wall, steady }: Clocks): PhoneClock {
  let latest = Math.max(wall(), seen);
  let latestAt = steady();
  return {
    now: () => {
      const passed = latest + (steady() - latestAt);
      latest = Math.max(wall(), passed);
      latestAt = steady();
      return latest;
    },
  };
}
