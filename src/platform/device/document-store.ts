/** A document's name is its address below `/api/v1/`: "today", "people", "person/<id>", "board?ward=<id>". */
export type DocumentName = string;

/** A document as it was at a moment. Parsed by the reader's contract, so still unknown here. */
export interface KeptDocument {
  readonly data: unknown;
  readonly asOf: Date;
  /** From this device, because the server could not be reached. */
  readonly fromDevice: boolean;
}

/**
 * Where documents are read. The first one asks the server each time; one that keeps them on the phone
 * (encrypted, on a lease) answers from there when there is no signal. Screens cannot tell them apart.
 */
export interface DocumentStore {
  /** Throws `ProblemError`. */
  readonly read: (name: DocumentName, signal: AbortSignal) => Promise<KeptDocument>;
  /** Forgets everything of this session: at sign-out, and when a lease ends. */
  readonly forget: () => Promise<void>;
}
