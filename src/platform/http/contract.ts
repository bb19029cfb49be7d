import type { z } from "zod";

/** What a route takes and gives. Server and screens share it; OpenAPI is made from it; what it does not name cannot leave. */
export interface Contract<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** With `:name` parameters, under /api/v1. */
  readonly path: `/api/v1/${string}`;
  readonly summary: string;
  readonly tag: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer: Answer;
}

/**
 * The header that names the lease of the phone that asks or writes. A phone sends it with every request: with
 * `deviceChanges` so that the server knows which phone holds what, with a command so that what was written while the
 * lease ran is kept, whatever has closed since.
 */
export const leaseHeader = "footbridge-lease";

/** Keeps the precise types of a contract while checking its form. */
export const contract = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  definition: Contract<P, Q, B, A>,
): Contract<P, Q, B, A> => definition;

/** `"/api/v1/people/:personId"` with `{ personId }` put in. */
export function pathOf(
  definition: Pick<Contract, "path">,
  params: Readonly<Record<string, string>> = {},
): string {
  return definition.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
}
