import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { allow } from "../permit/index.ts";
import { createApp } from "./app.ts";
import { route } from "./route.ts";
import { greet } from "./testing.ts";

const made = testDatabase();
let app: FastifyInstance;

beforeAll(async () => {
  app = await createApp({ logLevel: "silent", trustProxy: 0 });
  route(app, made.services, greet, {
    permit: () => allow("everyone may greet"),
    answer: async () => ({ greeted: "Sam", count: 1 }),
  });
  await app.ready();
});

test("the description is OpenAPI 3.1 made from the contracts: parameters, body, answers, problems", async () => {
  const answer = await app.inject("/api/openapi.json");
  const description = answer.json();
  expect(description.openapi).toBe("3.1.0");
  expect(Object.keys(description.paths)).toEqual(["/api/v1/test/greetings/{name}"]);
  const operation = description.paths["/api/v1/test/greetings/{name}"].post;
  const named = operation.parameters.map((one: { in: string; name: string }) => `${one.in} ${one.name}`);
  expect(named.toSorted()).toEqual([
    "header footbridge-lease",
    "header idempotency-key",
    "path name",
    "query loud",
  ]);
  expect(operation.requestBody.content["application/json"].schema.required).toEqual(["words"]);
  expect(Object.keys(operation.responses)).toEqual(["200", "4XX", "5XX"]);
});

test("every reference in it leads somewhere", async () => {
  const description = (await app.inject("/api/openapi.json")).json();
  const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
    ([, path = ""]) => path,
  );
  expect(references.length).toBeGreaterThan(0);
  const follow = (path: string) =>
    path.split("/").reduce((at, step) => at?.[step], description as Record<string, never> | undefined);
  for (const path of references) expect(follow(path), path).toBeDefined();
});

test("people read it at /api/docs", async () => {
  const page = await app.inject("/api/docs/");
  expect(page.statusCode).toBe(200);
  expect(page.headers["content-type"]).toContain("text/html");
  expect(page.body).toContain("swagger-ui");
  expect((await app.inject("/api/docs/static/swagger-ui-bundle.js")).statusCode).toBe(200);
});
