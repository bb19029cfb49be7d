import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { act } from "../database/index.ts";
import { allow, denyByRelation, denyByRole, type Permission } from "../permit/index.ts";
import { createApp } from "./app.ts";
import { route } from "./route.ts";
import { greet, signedInStaff } from "./testing.ts";

const made = testDatabase();
let app: FastifyInstance;
let cookie: string;
let programmeId: string;
let permission: Permission;
let work: () => Promise<object>;
let done = 0;

beforeAll(async () => {
  app = await createApp({ logLevel: "silent", trustProxy: 0 });
  route(app, made.services, greet, {
    permit: () => permission,
    answer: async ({ params }) => {
      done += 1;
      const more = await work();
      return { greeted: params.name, count: done, ...more };
    },
    audit: () => ({ action: "greet" }),
  });
  ({ cookie, programmeId } = await signedInStaff(made));
});
beforeEach(() => {
  done = 0;
  permission = allow("everyone may greet");
  work = async () => ({});
});

const send = ({ key = uuidv7(), name = "Sam", body = { words: "hello" } as object, headers = {} } = {}) =>
  app.inject({
    method: "POST",
    url: `/api/v1/test/greetings/${name}`,
    headers: { cookie, "idempotency-key": key, ...headers },
    payload: body,
  });

const greetingsInTrail = () =>
  act(made.database, { kind: "system", programmeId }, made.now, ({ db }) =>
    db.selectFrom("auditEvent").select("because").where("action", "=", "greet").execute(),
  );

describe("a command sent again", () => {
  test("is done once, answered the same, and stands once in the audit trail", async () => {
    const before = (await greetingsInTrail()).length;
    const key = uuidv7();
    const [first, second] = [await send({ key }), await send({ key })];
    expect(first.statusCode).toBe(200);
    expect(second.body).toBe(first.body);
    expect(done).toBe(1);
    expect(await greetingsInTrail()).toHaveLength(before + 1);
  });

  test("in the same moment waits for its twin and gets the twin's answer", async () => {
    const key = uuidv7();
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    work = async () => finished.then(() => ({}));
    const both = [send({ key }), send({ key })];
    await expect.poll(waiting).toBe(1);
    finish();
    const [first, second] = await Promise.all(both);
    expect(done).toBe(1);
    expect(first?.json()).toEqual({ greeted: "Sam", count: 1 });
    expect(second?.body).toBe(first?.body);
  });

  test("with other content under the same key is refused", async () => {
    const key = uuidv7();
    await send({ key });
    const other = await send({ key, body: { words: "goodbye" } });
    expect([other.statusCode, other.json().code]).toEqual([409, "key-used-before"]);
    expect((await send({ key, name: "Kit" })).statusCode).toBe(409);
  });

  test("asks permission again: what was answered before the no is not answered after it", async () => {
    const key = uuidv7();
    await send({ key });
    permission = denyByRelation("blocked since");
    expect((await send({ key })).statusCode).toBe(404);
  });

  test("after it failed is done as if for the first time", async () => {
    const key = uuidv7();
    work = () => Promise.reject(new Error("no luck"));
    expect((await send({ key })).statusCode).toBe(500);
    work = async () => ({});
    expect((await send({ key })).json()).toEqual({ greeted: "Sam", count: 2 });
  });
});

test("what the contract does not name neither leaves nor is stored", async () => {
  work = async () => ({ bed: "4-12" });
  expect((await send()).json()).toEqual({ greeted: "Sam", count: 1 });
  const stored = await act(made.database, { kind: "system", programmeId }, made.now, ({ db }) =>
    db.selectFrom("commandAnswer").select("body").execute(),
  );
  expect(stored.length).toBeGreaterThan(0);
  expect(JSON.stringify(stored)).not.toContain("4-12");
});

test("an answer that breaks its contract undoes the command", async () => {
  const before = (await greetingsInTrail()).length;
  work = async () => ({ count: "many" });
  const answer = await send();
  expect([answer.statusCode, answer.json().code]).toEqual([500, "our-fault"]);
  expect(await greetingsInTrail()).toHaveLength(before);
});

describe("what is refused, and how", () => {
  test("a wrong shape names its fields", async () => {
    const answer = await send({ body: { words: "h", times: 1.5 } });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.json().code).toBe("not-valid");
    expect(answer.json().fields.map(({ path }: { path: string }) => path)).toEqual(["/words", "/times"]);
  });

  test("a command without a key, or with one that is no UUID", async () => {
    for (const key of ["", "1"]) expect((await send({ key })).json().code).toBe("not-valid");
  });

  test("without a cookie, before anything is said about the shape", async () => {
    const answer = await send({ body: {}, headers: { cookie: "" } });
    expect([answer.statusCode, answer.json().code]).toEqual([401, "sign-in-needed"]);
  });

  test("a form, which another site could make a browser send", async () => {
    const answer = await app.inject({
      method: "POST",
      url: "/api/v1/test/greetings/Sam",
      headers: { cookie, "idempotency-key": uuidv7(), "content-type": "application/x-www-form-urlencoded" },
      payload: "words=hello",
    });
    expect([answer.statusCode, answer.json().code]).toEqual([415, "json-only"]);
    expect(done).toBe(0);
  });

  test("forbidden and missing are the same bytes under the same headers", async () => {
    permission = denyByRelation("not their peer");
    const forbidden = await send();
    const missing = await app.inject({ method: "POST", url: "/api/v1/test/nothing", headers: { cookie } });
    const lasting = ({ date, ...headers }: Record<string, unknown>) => headers;
    expect(forbidden.statusCode).toBe(404);
    expect(forbidden.rawPayload).toEqual(missing.rawPayload);
    expect(lasting(forbidden.headers)).toEqual(lasting(missing.headers));
  });

  test("where the role alone decides, it says so", async () => {
    permission = denyByRole("not a coordinator");
    const answer = await send();
    expect([answer.statusCode, answer.json().code]).toEqual([403, "not-your-role"]);
  });
});

/** Connections of this test's database that wait for another one's row. */
async function waiting(): Promise<number> {
  const { rows } = await made.database.pool.query(
    `select count(*)::int as n from pg_locks join pg_stat_activity using (pid)
      where not granted and locktype = 'transactionid' and datname = current_database()`,
  );
  return rows[0].n;
}
