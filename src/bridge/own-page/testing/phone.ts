import type { FastifyInstance } from "fastify";

/** An old phone's browser: keeps cookies, sends plain forms, follows nothing by itself. */
export function phoneOn(
  app: FastifyInstance,
  language = "en",
  from: "same-origin" | "same-site" | "cross-site" = "same-origin",
) {
  const cookies = new Map<string, string>();
  const ask = async (method: "GET" | "POST", url: string, form?: Readonly<Record<string, string>>) => {
    const answer = await app.inject({
      method,
      url,
      headers: {
        "accept-language": language,
        "sec-fetch-site": method === "POST" ? from : "none",
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(form && { "content-type": "application/x-www-form-urlencoded" }),
      },
      ...(form && { payload: new URLSearchParams(form).toString() }),
    });
    for (const { name, value } of answer.cookies) value ? cookies.set(name, value) : cookies.delete(name);
    return answer;
  };
  const open = (url: string) => ask("GET", url);
  /** What the forms of a page carry back. */
  const keyOf = async (page: string) => {
    const { body } = await open(page);
    const hidden = body.matchAll(/type="hidden" name="(\w+)" value="([^"]+)"/g);
    return Object.fromEntries([...hidden].map(([, name, value]) => [name, value] as const));
  };
  return {
    open,
    send: (url: string, form: Readonly<Record<string, string>> = {}) => ask("POST", url, form),
    keyOf,
    /** Taps a button of a page: reads the page, then sends its form. */
    tap: async (page: string, action: string, more: Readonly<Record<string, string>> = {}) =>
      ask("POST", `/p/do/${action}`, { ...(await keyOf(page)), ...more }),
    cookies,
  };
}
