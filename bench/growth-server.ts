import { demoPeople } from "../src/demo/index.ts";
import { createApp } from "../src/platform/http/index.ts";
import { openServices } from "../src/platform/runtime/index.ts";
import { registerRooms } from "../src/rooms.ts";
import { resealWaiting } from "./grow-profiles.ts";

/**
 * The programme's own server over a database that was made large. One connection, and no jobs or sealer: whatever
 * PostgreSQL counts meanwhile was for the request that was asked.
 */
const { APP_PORT, APP_ADMIN_URL = "", APP_FOLDER = "" } = process.env;
const origin = `http://127.0.0.1:${APP_PORT}`;
const services = await openServices({ adminUrl: APP_ADMIN_URL, folder: APP_FOLDER, demo: true, origin });
await resealWaiting(APP_ADMIN_URL, services.keys);
const app = await createApp({ logLevel: "silent", trustProxy: 0 });
await registerRooms(app, services, await demoPeople(services));
await app.listen({ port: Number(APP_PORT), host: "127.0.0.1" });

/** PostgreSQL keeps counts for a while in each connection: these are handed in now. */
process.on("message", async () => {
  const clients = await Promise.all(
    Array.from({ length: services.database.pool.totalCount }, () => services.database.pool.connect()),
  );
  for (const client of clients) await client.query("select pg_stat_force_next_flush()");
  for (const client of clients) client.release();
  process.send?.("handed in");
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
