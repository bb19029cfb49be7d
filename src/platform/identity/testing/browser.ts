import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";

/** A browser that keeps the cookies we set, and sends commands as the app does. */
export function browserOn(
  app: FastifyInstance,
  from: { readonly network?: string; readonly agent?: string } = {},
) {
  const jar = new Map<string, string>();
  const ask = async (method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: object) => {
    const answer = await app.inject({
      method,
      url: path.startsWith("/") ? path : `/api/v1/${path}`,
      ...(from.network && { remoteAddress: from.network }),
      headers: {
        "idempotency-key": uuidv7(),
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(from.agent && { "user-agent": from.agent }),
      },
      ...(body && { payload: body }),
    });
    for (const { name, value } of answer.cookies) {
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  return {
    get: (path: string) => ask("GET", path),
    post: (path: string, body?: object) => ask("POST", path, body),
    put: (path: string, body: object) => ask("PUT", path, body),
    delete: (path: string) => ask("DELETE", path),
    /** What this browser holds besides the session. */
    jar,
    get cookie() {
      return jar.get("footbridge");
    },
    set cookie(value) {
      if (value === undefined) jar.delete("footbridge");
      else jar.set("footbridge", value);
    },
  };
}
