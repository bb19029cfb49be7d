/** The clocks that a programme may change, in the units of their names. */
export interface ClockSettings {
  /** IANA time zone. */
  readonly zone: string;
  /** Minutes after midnight, and ISO weekdays, on which someone is there. */
  readonly openingHours: { readonly from: number; readonly to: number; readonly weekdays: readonly number[] };
  readonly workingDays: readonly number[];
  readonly meet: {
    readonly emergencyHours: number;
    readonly wardBy: number;
    readonly wardLastInvitation: number;
    readonly wardNextDayBy: number;
    readonly outsideDays: number;
  };
  readonly waveMinutes: { readonly emergency: number; readonly ward: number; readonly outside: number };
  readonly talkDays: number;
  readonly rematchWorkingDays: number;
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** The defaults of the clock table in docs/journey.md, which a test compares. */
export const defaultClocks: ClockSettings = {
  zone: "America/Toronto",
  openingHours: { from: 8 * 60, to: 20 * 60, weekdays: everyDay },
  workingDays: [1, 2, 3, 4, 5],
  meet: {
    emergencyHours: 1,
    wardBy: 20 * 60,
    wardLastInvitation: 16 * 60,
    wardNextDayBy: 12 * 60,
    outsideDays: 3,
  },
  waveMinutes: { emergency: 10, ward: 30, outside: 4 * 60 },
  talkDays: 14,
  rematchWorkingDays: 1,
};

/** What no programme may change, because it was promised to the person. */
export const hoursReadAfterDeparture = 72;
export const daysToReachLate = 7;
export const daysToAskAgain = 7;
export const daysToTalkAfter = 3;
export const daysSilent = 30;
export const daysBetweenReviews = 30;
export const daysWaysHold = 30;
export const yearsToReturn = 1;
