/**
 * A job that failed, told without what it was about: messages of databases and parsers quote the values they
 * stumbled over. What is left names the task, the kind of error and the place in the code.
 */
export class JobFailure extends Error {
  override readonly name = "JobFailure";
  constructor(task: string, error: unknown) {
    super(`Job "${task}" failed: ${kindOf(error)}`);
    this.stack = [`${this.name}: ${this.message}`, ...framesOf(error)].join("\n");
  }
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return "not an error";
  const name = word(error.name) ?? "Error";
  const code = "code" in error ? word(error.code) : undefined;
  return code ? `${name} ${code}` : name;
}

/** A name or code as errors have it; anything longer could be words. */
const word = (value: unknown): string | undefined =>
  typeof value === "string" && /^[A-Za-z0-9_-]{1,40}$/.test(value) ? value : undefined;

const framesOf = (error: unknown): readonly string[] =>
  error instanceof Error
    ? (error.stack ?? "").split("\n").filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
    : [];
