import { EventEmitter } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { WorkerEvents } from "graphile-worker";
import { describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { act } from "../database/index.ts";
import { addJob, startWorker, type Task } from "./index.ts";
import { openSilence } from "./silence.ts";

describe("a worker that asks for no job", () => {
  const listening = () => {
    const events: WorkerEvents = new EventEmitter();
    const silence = openSilence(400);
    silence.breakBy(events);
    const stopping = new AbortController();
    let wasLong = false;
    const ended = silence.isLong(stopping.signal).then(() => {
      wasLong = true;
    });
    return { events, stopping, ended, wasLong: () => wasLong };
  };

  test("is silent after a while, and not before", async () => {
    const began = performance.now();
    await listening().ended;
    expect(performance.now() - began).toBeGreaterThanOrEqual(400);
  });

  test.each(["worker:getJob:start", "job:start", "job:complete"] as const)(
    "is not silent by %s",
    async (sign) => {
      const { events, stopping, ended, wasLong } = listening();
      // Whatever the machine does meanwhile, a sign came less than 400 ms before each look.
      const signs = setInterval(() => events.emit(sign, {} as never), 20);
      await wait(1_000);
      expect(wasLong()).toBe(false);
      clearInterval(signs);
      await ended;
      stopping.abort();
    },
  );

  test("is listened to no longer when nobody wants to know", async () => {
    const { stopping, ended } = listening();
    stopping.abort();
    await ended;
  });
});

describe("a worker that fell silent", () => {
  const made = testDatabase();
  const programmeId = "0192f000-0000-7000-8000-000000000001";
  const add = (note: string) =>
    act(made.database, { kind: "system", programmeId }, made.now, (work) =>
      addJob(work, { task: "note", payload: { note } }),
    );

  test("is told of, and replaced by another that works; what it had begun is finished", async () => {
    made.now = new Date(); // PostgreSQL's clock decides when a job is due
    const done: string[] = [];
    const begun: string[] = [];
    const failures: string[] = [];
    const finish = Promise.withResolvers<void>();
    const note: Task<{ note: string }> = {
      name: "note",
      async work({ note }) {
        begun.push(note);
        if (note === "long") await finish.promise;
        done.push(note);
      },
    };
    const fallSilent = Promise.withResolvers<void>();
    let workers = 0;
    const worker = await startWorker(made.database, [note], (task) => failures.push(task), {
      breakBy() {
        workers += 1;
      },
      isLong: (signal) =>
        workers === 1
          ? fallSilent.promise
          : new Promise((resolve) => signal.addEventListener("abort", () => resolve())),
    });
    await add("long");
    await expect.poll(() => begun).toEqual(["long"]);
    expect([workers, failures]).toEqual([1, []]);

    fallSilent.resolve();
    await expect.poll(() => workers).toBe(2);
    expect(failures).toEqual(["job worker"]);
    await add("afterwards");
    await expect.poll(() => done).toContain("afterwards");
    finish.resolve();
    await expect.poll(() => done).toContain("long");
    await worker.stop();
  }, 240_000);
});
