/** A document's name is its address below `/api/v1/`: "today", "people", "people/<id>", "board?ward=<id>". */
export type DocumentName = string;

/** A document as it was at a moment. Parsed by the reader's contract, so still unknown here. */
export interface KeptDocument {
  readonly data: unknown;
  readonly asOf: Date;
  /** From this device, because the server could not be reached. */
  readonly fromDevice: boolean;
}

/**
 * Where documents are read: from the server when it answers, else from what this phone keeps on its lease.
 * Screens cannot tell them apart, except by `fromDevice`.
 */
export interface DocumentStore {
  /** Throws `ProblemError`. */
  readonly read: (name: DocumentName, signal: AbortSignal) => Promise<KeptDocument>;
}
