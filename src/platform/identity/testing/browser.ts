import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";

/** A browser that keeps the one cookie we set, and sends commands as the app does. */
export function browserOn(app: FastifyInstance) {
  let cookie: string | undefined;
  const ask = async (method: "GET" | "POST" | "DELETE", path: string, body?: object) => {
    const answer = await app.inject({
      method,
      url: `/api/v1/${path}`,
      headers: { "idempotency-key": uuidv7(), ...(cookie && { cookie: `footbridge=${cookie}` }) },
      ...(body && { payload: body }),
    });
    const given = answer.cookies.find(({ name }) => name === "footbridge");
    if (given) cookie = given.value || undefined;
    return answer;
  };
  return {
    get: (path: string) => ask("GET", path),
    post: (path: string, body: object) => ask("POST", path, body),
    delete: (path: string) => ask("DELETE", path),
    get cookie() {
      return cookie;
    },
    set cookie(value) {
      cookie = value;
    },
  };
}
