/** What a failure of the database means for whoever asked. */
export type TroubleKind =
  /** It cannot be reached, is starting or stopping, or has no connection left. */
  | "away"
  /** It has no room left for what is new. */
  | "full"
  /** It took too long, or two stood in each other's way. */
  | "busy";

/** SQLSTATE (PostgreSQL, appendix A) or Node's code → kind. 25006: a standby that takes no writes, as after a failover. */
const kinds: Readonly<Record<string, TroubleKind>> = {
  ECONNREFUSED: "away",
  ECONNRESET: "away",
  EPIPE: "away",
  ETIMEDOUT: "away",
  EHOSTUNREACH: "away",
  ENETUNREACH: "away",
  ENOTFOUND: "away",
  EAI_AGAIN: "away",
  "57P01": "away",
  "57P02": "away",
  "57P03": "away",
  "08000": "away",
  "08001": "away",
  "08003": "away",
  "08004": "away",
  "08006": "away",
  "08P01": "away",
  "53300": "away",
  "25006": "away",
  "53100": "full",
  "53200": "full",
  "53400": "full",
  "58030": "full",
  "57014": "busy",
  "25P03": "busy",
  "25P04": "busy",
  "40001": "busy",
  "40P01": "busy",
  "55P03": "busy",
};

/** What pg says about a connection that is gone, without a code. */
const gone =
  /^Connection terminated|^timeout exceeded when trying to connect|^timeout expired|^Client (was closed|has encountered a connection error) and is not queryable|^Query read timeout/;

/** The kind of trouble the database has, or `undefined` when the error is none of its troubles. */
export function troubleKind(error: unknown): TroubleKind | undefined {
  if (!(error instanceof Error)) return undefined;
  if (gone.test(error.message)) return "away";
  if (isPlanTooOld(error)) return "busy";
  return kinds[codeOf(error) ?? ""];
}

/** PostgreSQL itself refused this statement, and its connection goes on. */
export const isAnswerOf = (error: unknown): boolean =>
  error instanceof Error && "severity" in error && error.severity === "ERROR";

/** It was not run, as one before it in the same transaction had failed. */
export const isAfterFailure = (error: unknown): boolean =>
  error instanceof Error && codeOf(error) === "25P02";

/** A statement was prepared before a migration changed what it returns. */
export const isPlanTooOld = (error: unknown): boolean =>
  error instanceof Error && codeOf(error) === "0A000" && /cached plan/.test(error.message);

const codeOf = (error: Error): string | undefined =>
  "code" in error && typeof error.code === "string" ? error.code : undefined;
