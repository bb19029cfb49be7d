import type { FastifyInstance } from "fastify";
import type { Services } from "../../platform/http/index.ts";
import { registerActions } from "./actions/routes.ts";
import { registerLink } from "./link/routes.ts";
import { registerDoor } from "./page/door-routes.ts";
import { neutralFrame } from "./page/frame.ts";
import { registerPages } from "./page/routes.ts";
import { registerStyle } from "./page/style-routes.ts";

/** The person's own page: the link a peer hands over, the door with its code, what is read and what is done there. */
export async function registerOwnPage(app: FastifyInstance, services: Services): Promise<void> {
  registerLink(app, services);
  await app.register(async (pages) => {
    neutralFrame(pages);
    registerStyle(pages);
    registerDoor(pages, services);
    registerPages(pages, services);
    registerActions(pages, services);
  });
}
