import { demoPeople, loadDemo } from "../src/demo/index.ts";
import { createApp } from "../src/platform/http/index.ts";
import { openServices } from "../src/platform/runtime/index.ts";
import { registerRooms } from "../src/rooms.ts";
import { countStatements, statementsOf } from "./counting.ts";

/** The programme's own server with the demo in it, in a process of its own; counts the statements of a request on demand. */
countStatements();
const { APP_PORT, APP_ADMIN_URL = "", APP_FOLDER = "" } = process.env;
const services = await openServices({
  adminUrl: APP_ADMIN_URL,
  folder: APP_FOLDER,
  demo: true,
  origin: `http://127.0.0.1:${APP_PORT}`,
});
await loadDemo(services, () => {});
const app = await createApp({ logLevel: "silent", trustProxy: 0 });
await registerRooms(app, services, await demoPeople(services));
await app.listen({ port: Number(APP_PORT), host: "127.0.0.1" });

process.on(
  "message",
  async (request: {
    readonly method: "GET" | "POST";
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly body?: object;
  }) => {
    const { method, url, headers, body } = request;
    const counted = await statementsOf(async () => {
      await app.inject({ method, url, headers, ...(body && { payload: body }) });
    });
    process.send?.(counted);
  },
);
process.on("disconnect", () => process.exit());
process.send?.("ready");
