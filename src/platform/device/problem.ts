/**
 * What went wrong, as a value (RFC 9457). `code` is stable and is also the translation key: `say("problem.<code>")`.
 * Nothing personal stands in it.
 */
export interface ApiProblem {
  readonly code: string;
  /** HTTP status; 0 when there was no answer at all. */
  readonly status: number;
  /** Which fields of the request were wrong: path → why. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What now stands instead, as far as one may see it (409). */
  readonly current?: unknown;
}

/** Thrown only between the store and TanStack Query, which knows failures as throws; screens get the value. */
export class ProblemError extends Error {
  readonly problem: ApiProblem;

  constructor(problem: ApiProblem) {
    super(problem.code);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** No answer: no signal, or the server cannot be reached. */
export const noAnswer: ApiProblem = { code: "no-answer", status: 0 };

/** An answer that does not keep its contract. */
export const notUnderstood: ApiProblem = { code: "answer-not-understood", status: 0 };

/** Reads the problem out of an answer; an answer without one still gets a code. */
export async function problemFrom(answer: Response): Promise<ApiProblem> {
  const body: unknown = await answer.json().catch(() => undefined);
  const code = textAt(body, "code") ?? `status-${answer.status}`;
  const fields = fieldsOf(body);
  const current = isRecord(body) ? body.current : undefined;
  return {
    code,
    status: answer.status,
    ...(fields && { fields }),
    ...(current !== undefined && { current }),
  };
}

/** What is neither known to be ours nor understood is a problem, too. */
export function problemOf(error: unknown): ApiProblem {
  return error instanceof ProblemError ? error.problem : noAnswer;
}

function textAt(body: unknown, key: string): string | undefined {
  const value = isRecord(body) ? body[key] : undefined;
  return typeof value === "string" ? value : undefined;
}

function fieldsOf(body: unknown): Record<string, string> | undefined {
  const fields = isRecord(body) ? body.fields : undefined;
  if (!Array.isArray(fields)) return undefined;
  return Object.fromEntries(
    fields.filter(isRecord).map(({ path, message }) => [String(path), String(message)]),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
