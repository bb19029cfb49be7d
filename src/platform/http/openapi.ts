import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";

/** The interface described by its own contracts: /api/openapi.json, and readable at /api/docs. */
export async function describeInterface(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Footbridge",
        version: "1",
        description:
          "Peer support in hospital and after. Problems follow RFC 9457; every command needs an Idempotency-Key.",
      },
      components: { securitySchemes: { session: { type: "apiKey", in: "cookie", name: "footbridge" } } },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, { routePrefix: "/api/docs", staticCSP: true });
  app.get(
    "/api/openapi.json",
    { config: { openBecause: "describes shapes, holds no data" }, schema: { hide: true } },
    () => app.swagger(),
  );
}
