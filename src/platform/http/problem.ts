import { z } from "zod";

/** RFC 9457 problem details. `code` is stable and is the translation key of what a person reads. */
export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    /** Which fields of the request are wrong, by path. */
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    /** What the asker may still see of the present state, after a 409. */
    current: z.unknown().optional(),
  })
  .meta({ id: "Problem" });

export type ProblemDetails = z.infer<typeof problemShape>;

/** An error that has an answer. Thrown only at the HTTP edge; rules return values. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly code: string;
  readonly more: Partial<Pick<ProblemDetails, "detail" | "fields" | "current">>;
  readonly retryAfter: number | undefined;

  constructor(status: number, code: string, title: string, more: Problem["more"] = {}, retryAfter?: number) {
    super(title);
    this.retryAfter = retryAfter;
    this.status = status;
    this.code = code;
    this.more = more;
  }

  toDetails(): ProblemDetails {
    return {
      type: `about:blank#${this.code}`,
      title: this.message,
      status: this.status,
      code: this.code,
      ...this.more,
    };
  }
}

export const signInNeeded = () => new Problem(401, "sign-in-needed", "Sign in first.");
export const notYourRole = () => new Problem(403, "not-your-role", "Your role does not include this.");
/** Forbidden and missing alike, so that the answer never says whether something is there. */
export const notFound = () => new Problem(404, "not-found", "There is nothing here for you.");
export const conflict = (code: string, title: string, current?: unknown) =>
  new Problem(409, code, title, current === undefined ? {} : { current });
export const idUsedBefore = () =>
  conflict("id-used-before", "This id stands for something else already. Make a new one.");
export const badRequest = (code: string, title: string, fields?: ProblemDetails["fields"]) =>
  new Problem(400, code, title, fields ? { fields } : {});
/** `seconds`: after how long one more try is there, for the header Retry-After. */
export const tooMany = (seconds?: number) =>
  new Problem(429, "too-many", "Too many tries. Wait a little, then try again.", {}, seconds);

/** After how many seconds a server in trouble is worth asking again. */
const soon = 5;
export const databaseAway = () =>
  new Problem(
    503,
    "database-away",
    "The database is away. Nothing was saved; try again in a moment.",
    {},
    soon,
  );
export const databaseFull = () =>
  new Problem(
    503,
    "database-full",
    "The database has no room left. Nothing was saved; tell whoever runs the server, then try again.",
    {},
    soon * 12,
  );
export const databaseBusy = () =>
  new Problem(
    503,
    "database-busy",
    "This took too long. Nothing was saved; try again in a moment.",
    {},
    soon,
  );
export const outcomeUnknown = () =>
  new Problem(
    503,
    "outcome-unknown",
    "The database went away while this was being saved. Send it again with the same Idempotency-Key: it is done once.",
    {},
    soon,
  );
