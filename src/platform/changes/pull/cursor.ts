import { createHash } from "node:crypto";

/** How far a phone has read. The phone keeps it as it is and reads nothing in it. */
export interface Cursor {
  /** The lease that it belongs to: another one begins with everything. */
  readonly leaseId: string;
  /** Every transaction numbered below this had ended, and was in what the phone got. */
  readonly settled: string;
  readonly at: Date;
  /** What the lists held, and who was left out: a few bytes of a hash by name. */
  readonly marks: Readonly<Record<string, string>>;
}

export const encodeCursor = ({ leaseId, settled, at, marks }: Cursor): string =>
  Buffer.from(JSON.stringify([leaseId, settled, at.getTime(), marks])).toString("base64url");

/** `undefined` for what is no cursor of this lease: then the phone gets everything. */
export function decodeCursor(text: string | undefined, leaseId: string): Cursor | undefined {
  if (!text) return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    if (!Array.isArray(read)) return undefined;
    const [of, settled, at, marks] = read as unknown[];
    if (of !== leaseId || typeof settled !== "string" || !/^\d{1,19}$/.test(settled)) return undefined;
    if (typeof at !== "number" || typeof marks !== "object" || marks === null) return undefined;
    return { leaseId, settled, at: new Date(at), marks: marks as Record<string, string> };
  } catch {
    return undefined;
  }
}

/** Enough of a hash to see that something is other than it was. */
export const markOf = (news: unknown): string =>
  createHash("sha256").update(JSON.stringify(news)).digest("base64url").slice(0, 12);
