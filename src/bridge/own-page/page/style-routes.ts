import type { FastifyInstance } from "fastify";
import { personPages } from "../render.ts";
import { open } from "./frame.ts";

/** The one stylesheet of all person pages. It says nothing about anybody, so a phone may keep it. */
export function registerStyle(app: FastifyInstance): void {
  app.get("/p/style.css", open("looks, no data"), async (_, reply) => {
    const { css } = await personPages();
    return reply.header("cache-control", "public, max-age=31536000, immutable").type("text/css").send(css);
  });
}
