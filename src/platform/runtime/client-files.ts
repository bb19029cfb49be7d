import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const folder = join(import.meta.dirname, "../../../dist/client");
const openBecause = "the app's own files; they hold no data";
const installed = ["worker.js", "app.webmanifest", "bridge-192.png", "bridge-512.png", "bridge-maskable.png"];
const day = 86_400_000;

/** The built app: hashed files are kept for a year, its one page is always asked for again. */
export async function serveClient(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: folder, serve: false });
  app.get<{ Params: { "*": string } }>(
    "/assets/*",
    { config: { openBecause }, schema: { hide: true } },
    (request, reply) =>
      reply.sendFile(`assets/${request.params["*"]}`, { maxAge: 365 * day, immutable: true }),
  );
  // At the front, because a worker answers only for what lies beside or below it. Always asked for again.
  for (const file of installed)
    app.get(`/${file}`, { config: { openBecause }, schema: { hide: true } }, (_, reply) =>
      reply.header("cache-control", "no-cache").sendFile(file, { cacheControl: false }),
    );
  // Every other address belongs to the app, which shows its own "nothing here".
  app.get("/*", { config: { openBecause }, schema: { hide: true } }, (_, reply) =>
    reply.header("cache-control", "no-cache").sendFile("app.html", { cacheControl: false }),
  );
}
