import { demoPeople } from "../src/demo/index.ts";
import { createApp } from "../src/platform/http/index.ts";
import { openServices } from "../src/platform/runtime/index.ts";
import { registerRooms } from "../src/rooms.ts";

/** The server on a restored demo, at the moment at which that was kept, in a process of its own. */
const { APP_PORT, APP_ADMIN_URL: adminUrl = "", APP_FOLDER: folder = "", APP_NOW = "" } = process.env;
const origin = `http://127.0.0.1:${APP_PORT}`;
const services = await openServices({
  adminUrl,
  folder,
  demo: true,
  origin,
  clock: () => new Date(APP_NOW),
});
const app = await createApp({ logLevel: "silent", trustProxy: 0 });
await registerRooms(app, services, await demoPeople(services));
await app.listen({ port: Number(APP_PORT), host: "127.0.0.1" });
process.on("disconnect", () => process.exit());
process.send?.("ready");
