/** What a listener has done since it began; in memory, and about messages only. */
export interface Counters {
  connections: number;
  /** Stored: taken in, known already, without meaning for a stay, or waiting. */
  accepted: number;
  waiting: number;
  /** The database was away, or we failed: the sender was asked to try again. */
  tryAgain: number;
  refused: number;
  /** Frames that never ended, or began anew before they did. */
  cutShort: number;
  /** Bytes outside any frame. */
  noise: number;
  /** When a message was stored last. */
  lastAcceptedAt: Date | undefined;
}

export const newCounters = (): Counters => ({
  connections: 0,
  accepted: 0,
  waiting: 0,
  tryAgain: 0,
  refused: 0,
  cutShort: 0,
  noise: 0,
  lastAcceptedAt: undefined,
});
