import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { hospitalOf } from "../../src/hospital/adt/fixtures/hospital.ts";
import { openWire } from "../../src/hospital/adt/fixtures/wire.ts";
import { startMllpListener } from "../../src/hospital/adt/server.ts";
import { act } from "../../src/platform/database/index.ts";
import { addJob, startWorker } from "../../src/platform/jobs/index.ts";
import {
  measureAnswers,
  measureAudit,
  measureDatabase,
  measureJobs,
  measureMessages,
  measureRequests,
  openMetrics,
  serveMetrics,
} from "../../src/platform/metrics/index.ts";
import { type OpenApp, openApp } from "../support/app.ts";
import { testDatabase } from "../support/database.ts";
import { crossing } from "../support/people.ts";
import { makeWorld } from "../support/world.ts";

const made = testDatabase();
let scraped: string;
let open: OpenApp;

const note = { name: "note", work: () => Promise.resolve() };
const stumble = { name: "stumble", work: () => Promise.reject(new Error("Camille Roy stumbled")) };

/** A morning of a small programme, and everything that was counted of it. */
beforeAll(async () => {
  made.now = new Date();
  const world = await makeWorld(made);
  const dee = await world.hire("Dee", ["peer"]);
  const tom = await crossing(made, world, dee);
  const metrics = openMetrics();
  open = await openApp(made);
  measureRequests(metrics, open.app);
  const mllp = await startMllpListener({
    services: made.services,
    port: 0,
    onAnswered: measureAnswers(metrics),
  });
  const worker = await startWorker(made.database, [note, stumble], () => {});
  measureDatabase(metrics, made.database);
  measureJobs(metrics, made.database, worker.counts);
  measureAudit(metrics, () => new Date(made.now.getTime() - 90_000), made.services.clock);
  measureMessages(metrics, mllp.counters);

  await open.as(dee).get("today");
  await open.as(dee).get(`people/${tom.personId}`);
  await open.as(dee).get("people/0192f000-0000-7000-8000-000000000001");
  await open.app.inject("/p/a-secret-link-of-a-person?name=Camille");
  await open.app.inject("/nowhere/Camille-Roy");
  const wire = await openWire(mllp.port);
  await wire.send(hospitalOf(made, world).message({ unit: "6N" }));
  await wire.send(
    Buffer.from("MSH|^~\\&|HIS|NOBODY|F|FB|20261122||ADT^A01|1|P|2.5.1\rPID|||4711^^^X||Roy^Camille\r"),
  );
  wire.close();
  await act(made.database, world.system, made.now, async (work) => {
    await addJob(work, { task: "note", payload: { personId: tom.personId } });
    await addJob(work, { task: "stumble", payload: {} });
  });
  const counted = (): boolean =>
    worker.counts.get("note")?.done === 1 && worker.counts.get("stumble")?.failed === 1;
  await vi.waitUntil(counted, { timeout: 20_000 });

  const listener = await serveMetrics(metrics, 0);
  const answer = await fetch(`http://127.0.0.1:${listener?.port}/metrics`);
  scraped = await answer.text();
  const elsewhere = await fetch(`http://127.0.0.1:${listener?.port}/`);
  expect([answer.status, elsewhere.status]).toEqual([200, 404]);
  await Promise.all([listener?.close(), mllp.close(), worker.stop()]);
});
afterAll(() => open.close());

const value = (line: string): number | undefined => {
  const found = scraped.split("\n").find((each) => each.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length + 1));
};

test("requests are counted by the pattern of their route, and how long they took", () => {
  const count = (route: string, status: number) =>
    value(`footbridge_http_request_duration_seconds_count{method="GET",route="${route}",status="${status}"}`);
  expect(count("/api/v1/today", 200)).toBe(1);
  expect(count("/api/v1/people/:personId", 200)).toBe(1);
  expect(count("/api/v1/people/:personId", 404)).toBe(1);
  expect(value('footbridge_http_requests_open{route="/api/v1/today"}')).toBe(0);
});

test("jobs, messages, connections and the audit's lag are counted", () => {
  expect(value('footbridge_jobs_total{task="note",outcome="done"}')).toBe(1);
  expect(value('footbridge_jobs_total{task="stumble",outcome="failed"}')).toBe(1);
  expect(value("footbridge_jobs_lag_seconds")).toBeLessThan(5);
  expect(value('footbridge_hospital_messages_total{outcome="taken in"}')).toBe(1);
  expect(value('footbridge_hospital_messages_total{outcome="refused"}')).toBe(1);
  expect(value("footbridge_hospital_answer_duration_seconds_count")).toBe(2);
  expect(value("footbridge_hospital_last_message_timestamp_seconds")).toBe(made.now.getTime() / 1000);
  expect(value("footbridge_database_waiting")).toBe(0);
  expect(value('footbridge_database_connections{state="most"}')).toBe(8);
  expect(value("footbridge_audit_lag_seconds")).toBe(90);
  expect(value("process_resident_memory_bytes")).toBeGreaterThan(1e6);
});

/** Each label's values, over everything that was counted. */
function labels(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, name = "", said = ""] of scraped.matchAll(/[{,](\w+)="([^"]*)"/g))
    found.set(name, (found.get(name) ?? new Set()).add(said));
  return found;
}

test("no label holds anything of a person, a colleague or a stay: patterns, tasks, outcomes and nothing else", () => {
  const { route = new Set<string>(), ...rest } = Object.fromEntries(labels());
  expect(Object.keys(rest).sort()).toEqual([
    "kind",
    "le",
    "major",
    "method",
    "minor",
    "outcome",
    "patch",
    "space",
    "state",
    "status",
    "task",
    "type",
    "version",
  ]);
  const isPattern = (url: string) =>
    (["GET", "POST"] as const).some((method) => open.app.hasRoute({ method, url }));
  expect([...route].filter((each) => !isPattern(each))).toEqual(["unknown"]);
  expect(scraped).not.toMatch(/Camille|Roy|Dee|Tom|4711|secret|[0-9a-f]{8}-[0-9a-f]{4}/);
});

test("every number that the dashboard and the runbooks look at is one that we give", async () => {
  const given = new Set([...scraped.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
  const folder = join(import.meta.dirname, "../../docs/operating");
  for (const file of ["dashboard.json", "runbooks.md", "scale.md"]) {
    const text = await readFile(join(folder, file), "utf8");
    const named = text.match(/\b(footbridge|nodejs|process)_[a-z0-9_]+/g) ?? [];
    const unknown = named.filter((name) => !given.has(name.replace(/_(bucket|count|sum)$/, "")));
    expect([file, named.length > 0, unknown]).toEqual([file, true, []]);
  }
});
