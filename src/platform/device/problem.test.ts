import { expect, it } from "vitest";
import { fetchStore } from "./fetch-store.ts";
import { noAnswer, ProblemError, problemFrom, problemOf } from "./problem.ts";

const signal = new AbortController().signal;
const now = () => new Date("2026-11-22T15:42:00Z");

it("a problem keeps its stable code and the fields it names", async () => {
  const body = { code: "stale", fields: [{ path: "until", message: "too late" }], current: { version: 3 } };
  expect(await problemFrom(Response.json(body, { status: 409 }))).toEqual({
    code: "stale",
    status: 409,
    fields: { until: "too late" },
    current: { version: 3 },
  });
});

it("an answer that is no problem document still gets a code", async () => {
  expect(await problemFrom(new Response("<h1>Bad gateway</h1>", { status: 502 }))).toEqual({
    code: "status-502",
    status: 502,
  });
});

it("what is not understood is no answer", () => {
  expect(problemOf(new ProblemError({ code: "stale", status: 409 })).code).toBe("stale");
  expect(problemOf(new TypeError("fetch failed"))).toBe(noAnswer);
});

it("a document is read below /api/v1 and says when it was so", async () => {
  const asked: string[] = [];
  const store = fetchStore({
    fetch: async (url) => {
      asked.push(String(url));
      return Response.json({ people: [] });
    },
    now,
  });
  expect(await store.read("person/0199", signal)).toEqual({
    data: { people: [] },
    asOf: now(),
    fromDevice: false,
  });
  expect(asked).toEqual(["/api/v1/person/0199"]);
});

it("no signal and a refusal are both told as problems", async () => {
  const silent = fetchStore({ fetch: () => Promise.reject(new TypeError("offline")), now });
  await expect(silent.read("today", signal)).rejects.toMatchObject({ problem: noAnswer });
  const refusing = fetchStore({
    fetch: async () => Response.json({ code: "not-found" }, { status: 404 }),
    now,
  });
  await expect(refusing.read("today", signal)).rejects.toMatchObject({
    problem: { code: "not-found", status: 404 },
  });
});
