import type { FastifyInstance } from "fastify";
import { demoPeople } from "../../src/demo/index.ts";
import { createApp } from "../../src/platform/http/index.ts";
import { openServices } from "../../src/platform/runtime/index.ts";
import { registerRooms } from "../../src/rooms.ts";
import type { Place } from "./places.ts";

/** The demo at a place, answering without a port, at a moment of its own. */
export async function running(place: Place, now: Date) {
  const services = await openServices({ ...place, demo: true, origin: "http://localhost", clock: () => now });
  const app = await createApp({ logLevel: "silent", trustProxy: 0 });
  await registerRooms(app, services, await demoPeople(services));
  return {
    services,
    as: async (who: string) => asker(app, await signIn(app, who)),
    async close() {
      await app.close();
      await services.close();
    },
  };
}

async function signIn(app: FastifyInstance, who: string): Promise<string> {
  const answer = await app.inject({ method: "POST", url: "/api/v1/demo/sign-in", payload: { as: who } });
  const cookie = answer.headers["set-cookie"];
  if (answer.statusCode >= 400) throw new Error(`${who} cannot come in: ${answer.body}`);
  return String(Array.isArray(cookie) ? cookie[0] : cookie).split(";")[0] ?? "";
}

const asker = (app: FastifyInstance, cookie: string) => async (path: string) => {
  const answer = await app.inject({ url: path, headers: { cookie } });
  return { status: answer.statusCode, body: answer.body };
};
