/** The server's leave to hold one's own people on a phone. */
export interface Lease {
  readonly leaseId: string;
  readonly from: Date;
  /** When it ends, or ended before its time. */
  readonly until: Date;
}

const hour = 3_600_000;

/** A lease that begins now ends with the shift, and after 12 hours at most. */
export const leaseEnd = (now: Date, shiftEnds: Date): Date =>
  new Date(Math.min(shiftEnds.getTime(), now.getTime() + 12 * hour));

export const isRunning = ({ until }: Lease, now: Date): boolean => now < until;

/**
 * When something happened that a phone wrote under a lease. Phones lie: what lies outside of the lease, or in the
 * server's future, happened as late as it can have under it. Nothing is lost to a wrong clock, and nothing reaches
 * past the lease.
 */
export function toldUnder({ from, until }: Lease, said: string, now: Date): Date {
  const latest = now < until ? now : until;
  const at = new Date(said);
  return at >= from && at <= latest ? at : latest;
}
