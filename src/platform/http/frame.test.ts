import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createApp } from "./app.ts";

let app: FastifyInstance;
const lines: string[] = [];
const answer = { response: { 200: z.object({ word: z.string() }) } };
const openBecause = "a test";

beforeAll(async () => {
  app = await createApp({
    logLevel: "trace",
    trustProxy: 0,
    logTo: { write: (line) => lines.push(line) },
  });
  app.get("/api/v1/unasked", { schema: answer }, async () => ({ word: "Sam is in bed 4" }));
  app.post("/api/v1/open/:name", { schema: answer, config: { openBecause } }, async () => ({
    word: "hello",
    bed: "4",
  }));
  app.get("/api/v1/broken/:name", { schema: answer, config: { openBecause } }, async () => {
    throw Object.assign(new Error("duplicate key: (Sam Okoro)\n    at bed 4\nwho was here"), {
      code: "23502",
    });
  });
  app.get<{ Params: { code: string } }>(
    "/api/v1/unkept/:code",
    { schema: answer, config: { openBecause } },
    async ({ params }) => {
      throw Object.assign(new Error("invalid byte sequence: secret"), { code: params.code });
    },
  );
});

describe("the walls", () => {
  test("a route without a response contract is refused, also when it hides from the description", () => {
    expect(() => app.get("/api/v1/anything", async () => ({}))).toThrow(/no response contract/);
    expect(() => app.get("/api/v1/hidden", { schema: { hide: true } }, async () => ({}))).toThrow(
      /no response contract/,
    );
  });

  test("an answer without permission asked is our error, and lets nothing out", async () => {
    const unasked = await app.inject("/api/v1/unasked");
    expect([unasked.statusCode, unasked.json().code]).toEqual([500, "our-fault"]);
    expect(unasked.body).not.toContain("Sam");
  });

  test("fields that the contract does not name stay in", async () => {
    const open = await app.inject({ method: "POST", url: "/api/v1/open/x", payload: {} });
    expect(open.json()).toEqual({ word: "hello" });
  });
});

test("every answer tells the browser to be careful, also a no", async () => {
  for (const url of ["/api/openapi.json", "/nowhere"]) {
    const { headers } = await app.inject(url);
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["strict-transport-security"]).toContain("max-age=31536000");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  }
});

describe("the log", () => {
  test("keeps pattern, status and time; no value of an address, a question or a body", async () => {
    lines.length = 0;
    const payload = { words: "secret-body" };
    await app.inject({ method: "POST", url: "/api/v1/open/secret-name?q=secret-query", payload });
    await app.inject("/secret-nowhere/secret-name?q=secret-query");
    await app.inject({
      method: "POST",
      url: "/api/v1/open/x",
      headers: { "content-type": "application/json" },
      payload: "{secret-body",
    });
    const log = lines.join("");
    expect(log).toContain("/api/v1/open/:name");
    expect(lines).toHaveLength(3);
    expect(log).not.toContain("secret");
  });

  test("keeps where our own error happened, not what its message quotes", async () => {
    lines.length = 0;
    const broken = await app.inject("/api/v1/broken/secret-name");
    expect(broken.json().code).toBe("our-fault");
    const log = lines.join("");
    expect(log).toContain("23502");
    expect(log).toContain("frame.test.ts");
    expect(log + broken.body).not.toMatch(/Okoro|bed 4|was here|secret/);
  });
});

test("an address that is none is refused like everything else: a problem, careful headers, and nothing quoted", async () => {
  lines.length = 0;
  const { statusCode, headers, body } = await app.inject("/api/v1/open/secret-%E0%A4%A");
  expect([statusCode, headers["content-type"]]).toEqual([400, "application/problem+json"]);
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(JSON.parse(body)).toMatchObject({ status: 400, code: "refused" });
  expect(body + lines.join("")).not.toContain("secret");
});

test("text that no database can keep is the sender's mistake and not ours", async () => {
  for (const code of ["22021", "22P05"]) {
    const refused = await app.inject(`/api/v1/unkept/${code}`);
    expect([refused.statusCode, refused.json().code]).toEqual([400, "not-valid"]);
    expect(refused.body).not.toContain("secret");
  }
});

test("text that is no JSON is refused without quoting it", async () => {
  const answer = await app.inject({
    method: "POST",
    url: "/api/v1/open/x",
    headers: { "content-type": "application/json" },
    payload: "{secret-body",
  });
  expect([answer.statusCode, answer.json().code]).toEqual([400, "refused"]);
  expect(answer.body).not.toContain("secret");
});
