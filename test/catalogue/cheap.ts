/**
 * What makes a policy dear. A policy is evaluated for every row; cheap is what compares columns with something
 * evaluated once for the query: `( SELECT acting_…())`, or `any ((select …_for('…'))::uuid[])`. On a million rows
 * that took 0.4 ms; `in (select …)` 126 ms, a correlated `exists` 179 ms, a function of the row 5,061 ms.
 *
 * @param expression as PostgreSQL writes it back
 * @param steady the functions that PostgreSQL may evaluate once for a query
 * @returns complaints; none when the policy is cheap
 */
export function dearIn(
  expression: string,
  columns: ReadonlySet<string>,
  steady: ReadonlySet<string>,
): readonly string[] {
  const tokens = tokensOf(expression);
  const { rest, selects } = takeSelectsOut(tokens);
  return [...selects.flatMap((inner) => dearInSelect(inner, steady)), ...dearInRow(rest, columns)];
}

const select = "«select»";

const tokensOf = (text: string): readonly string[] =>
  (
    text.match(
      /'(?:[^']|'')*'|::(?:timestamp with time zone|[a-z_]+)(?:\[\])?|"[^"]+"|[a-z_][a-z0-9_]*|\d+|[<>=!|&+*/-]+|\S/gi,
    ) ?? []
  )
    // Casts of what stands there anyway cost nothing and are no names.
    .filter((token) => !token.startsWith("::") || token.endsWith("[]"))
    .map((token) => (token.startsWith("::") ? "::[]" : token));

/** Takes each `( SELECT … )` out, with its parentheses, and leaves a mark in its place. */
function takeSelectsOut(tokens: readonly string[]): {
  readonly rest: readonly string[];
  readonly selects: readonly (readonly string[])[];
} {
  const rest: string[] = [];
  const selects: (readonly string[])[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at] !== "(" || tokens[at + 1] !== "SELECT") {
      rest.push(tokens[at] ?? "");
      continue;
    }
    const end = closing(tokens, at);
    selects.push(tokens.slice(at + 2, end));
    rest.push(select);
    at = end;
  }
  return { rest, selects };
}

function closing(tokens: readonly string[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at] === "(") depth++;
    if (tokens[at] === ")" && --depth === 0) return at;
  }
  return tokens.length;
}

const isName = (token: string | undefined): boolean => /^["a-z]/i.test(token ?? "");
const words = new Set("AND OR NOT ANY ALL ARRAY IS NULL COALESCE true false AS DISTINCT FROM".split(" "));

/** Inside a select nothing may depend on the row, and no table may be read: only steady functions of constants. */
function dearInSelect(tokens: readonly string[], steady: ReadonlySet<string>): readonly string[] {
  if (tokens.includes("SELECT")) return ["selects within a select"];
  if (tokens.some((token, at) => token === "FROM" && tokens[at - 1] !== "DISTINCT")) return ["reads a table"];
  return tokens.flatMap((token, at) => {
    if (!isName(token) || words.has(token) || tokens[at - 1] === "AS") return [];
    if (tokens[at + 1] !== "(") return [`depends on the row: ${token}`];
    return steady.has(token) ? [] : [`calls what is not evaluated once: ${token}`];
  });
}

/** Outside there are columns, constants and comparisons. */
function dearInRow(tokens: readonly string[], columns: ReadonlySet<string>): readonly string[] {
  return tokens.flatMap((token, at) => {
    if (token === "EXISTS") return ["asks exists for each row"];
    if (token === "IN" || ((token === "ANY" || token === "ALL") && tokens[at + 1] === select))
      return ["compares with the rows of a select, not with an array"];
    if (!isName(token) || words.has(token)) return [];
    if (tokens[at + 1] === "(") return [`calls a function for each row: ${token}`];
    return columns.has(token.replaceAll('"', "")) ? [] : [`names what is no column: ${token}`];
  });
}
