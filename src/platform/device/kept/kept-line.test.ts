import { IDBObjectStore as FDBObjectStore } from "fake-indexeddb";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type OpenOutbox, openOutbox } from "../open-outbox.ts";
import type { Command, Delivery } from "../outbox.ts";
import { noAnswer } from "../problem.ts";
import { takingTurns } from "../turns.ts";
import { keptDatabase } from "./database.ts";
import { keptLine, whoseWaits } from "./kept-line.ts";
import { aesKey } from "./sealing.ts";
import { type BrowserForTests, browserForTests, everythingIn, leaseForTests } from "./testing.ts";

const command = (id: string): Command => ({
  id,
  method: "POST",
  path: "people/1/contacts",
  body: { words: `words of ${id}` },
});

/** A server that does each thing once, and can be out of reach. */
function serverForTests() {
  const done: string[] = [];
  let answers: Delivery["outcome"] | "taken, unheard" = "taken";
  return {
    done,
    leases: new Set<string | undefined>(),
    set answers(next: typeof answers) {
      answers = next;
    },
    async deliver({ id, leaseId }: Command): Promise<Delivery> {
      await Promise.resolve();
      if (answers === "held") return { outcome: "held", problem: noAnswer };
      if (answers === "refused") return { outcome: "refused", problem: { code: "stale", status: 409 } };
      this.leases.add(leaseId);
      if (!done.includes(id)) done.push(id);
      if (answers === "taken, unheard") return { outcome: "held", problem: noAnswer };
      return { outcome: "taken", answer: { ok: true } };
    },
  };
}

let browser: BrowserForTests;
let server: ReturnType<typeof serverForTests>;
const channels: BroadcastChannel[] = [];
beforeEach(() => {
  browser = browserForTests();
  server = serverForTests();
});
afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
});

const keyOf = (staffId: string) => aesKey(Buffer.alloc(32, staffId.charCodeAt(0)).toString("base64url"));

/** A tab of this browser. Letting go of it is what a kill does: nothing of its memory stays. */
async function tab(staffId = "Dee", leaseId = leaseForTests(browser.now()).leaseId): Promise<OpenOutbox> {
  const channel = new BroadcastChannel("test");
  channels.push(channel);
  const outbox = openOutbox({
    deliver: (each) => server.deliver(each),
    retryLater: () => {},
    exclusively: (run) => takingTurns("test line", run),
    now: browser.now,
  });
  const database = keptDatabase(browser.factory);
  outbox.belongTo(staffId);
  const outboxKey = await keyOf(staffId);
  await outbox.keepIn(
    keptLine({ database, staffId, leaseId, outboxKey, channel, now: () => browser.now().getTime() }),
  );
  await outbox.flush();
  return outbox;
}

const standings = (outbox: OpenOutbox) =>
  outbox
    .entries()
    .map(({ id, standing }) => `${id} ${standing.state === "waiting" ? standing.kept : standing.state}`);
const kept = (outbox: OpenOutbox, id: string) =>
  vi.waitFor(() => expect(standings(outbox)).toContain(`${id} on this phone`));

describe("what a peer writes without signal", () => {
  beforeEach(() => {
    server.answers = "held";
  });

  it("is promised only once it lies on the phone, and lies there unreadable", async () => {
    const outbox = await tab();
    outbox.send(command("met"));
    expect(standings(outbox)).toEqual(["met not yet"]);
    await kept(outbox, "met");
    const there = await everythingIn(browser);
    expect(there).toContain("met");
    for (const planted of ["words", "people", "contacts"]) expect(there).not.toContain(planted);
  });

  it("goes out after the tab was killed, in order, once, under the lease it was written in", async () => {
    const killed = await tab();
    for (const id of ["1", "2", "3"]) killed.send(command(id));
    await kept(killed, "3");
    server.answers = "taken";
    const next = await tab("Dee", "a later lease");
    await vi.waitFor(() => expect(server.done).toEqual(["1", "2", "3"]));
    expect([...server.leases]).toEqual(["lease-1"]);
    expect(await whoseWaits(keptDatabase(browser.factory))).toEqual([]);
    expect(standings(next).filter((standing) => !standing.endsWith("sent"))).toEqual([]);
  });

  it("is done once when the answer was lost on the way", async () => {
    const killed = await tab();
    server.answers = "taken, unheard";
    killed.send(command("1"));
    await vi.waitFor(() => expect(server.done).toEqual(["1"]));
    server.answers = "taken";
    await tab();
    expect(server.done).toEqual(["1"]);
    expect(await whoseWaits(keptDatabase(browser.factory))).toEqual([]);
  });

  it("of two tabs goes out in the order of writing, and both see it sent", async () => {
    const [one, two] = [await tab(), await tab()];
    one.send(command("1"));
    await kept(one, "1");
    two.send(command("2"));
    await kept(two, "2");
    one.send(command("3"));
    await kept(one, "3");
    server.answers = "taken";
    await Promise.all([two.flush(), one.flush()]);
    expect(server.done).toEqual(["1", "2", "3"]);
    await vi.waitFor(() => {
      expect(standings(one)).toEqual(["1 sent", "2 sent", "3 sent"]);
      expect(standings(two).every((standing) => standing.endsWith("sent"))).toBe(true);
    });
  });

  it("is neither seen nor sent while someone else is signed in, and is there when its writer is back", async () => {
    const outbox = await tab("Dee");
    outbox.send(command("Dee's"));
    await kept(outbox, "Dee's");
    server.answers = "taken";
    const noors = await tab("Noor");
    expect(noors.entries()).toEqual([]);
    expect(server.done).toEqual([]);
    await tab("Dee");
    expect(server.done).toEqual(["Dee's"]);
  });

  it("is kept again when the browser cleared its storage under an open page", async () => {
    const outbox = await tab();
    outbox.send(command("1"));
    await kept(outbox, "1");
    await new Promise((resolve) => {
      browser.factory.deleteDatabase("bridge").onsuccess = resolve;
    });
    await outbox.flush();
    await vi.waitFor(async () => expect(await whoseWaits(keptDatabase(browser.factory))).toHaveLength(1));
    server.answers = "taken";
    await outbox.flush();
    expect(server.done).toEqual(["1"]);
  });
});

describe("a browser that keeps nothing", () => {
  it("is said before anything is promised; what was written still goes out from this page", async () => {
    const outbox = await tab();
    const line = { put: vi.spyOn(IDBObjectStoreOf(), "put") };
    line.put.mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    server.answers = "held";
    outbox.send(command("1"));
    await vi.waitFor(() => expect(standings(outbox)).toEqual(["1 in this page"]));
    server.answers = "taken";
    await outbox.flush();
    line.put.mockRestore();
    expect(server.done).toEqual(["1"]);
    expect([...server.leases]).toEqual(["lease-1"]);
  });
});

describe("what the server refused", () => {
  it("stays with its reason over a restart, until it is let go or sent again", async () => {
    server.answers = "refused";
    const before = await tab();
    for (const id of ["1", "2"]) before.send(command(id));
    await vi.waitFor(() => expect(standings(before)).toEqual(["1 refused", "2 refused"]));
    const after = await tab();
    expect(after.entries().map(({ standing }) => standing)).toEqual(
      Array.from({ length: 2 }, () => ({ state: "refused", problem: { code: "stale", status: 409 } })),
    );
    server.answers = "taken";
    after.again("1");
    await vi.waitFor(() => expect(server.done).toEqual(["1"]));
    after.discard("2");
    await vi.waitFor(async () => expect(standings(await tab())).toEqual([]));
    expect(server.done).toEqual(["1"]);
  });
});

it("whatever is cut, killed and opened again: all that was promised is done once, in order", async () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant("write" as const), tab: fc.nat(1) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("kill" as const), tab: fc.nat(1) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("signal" as const),
        tab: fc.nat(1),
        is: fc.constantFrom("taken" as const, "held" as const, "taken, unheard" as const),
      }),
    },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      browser = browserForTests();
      server = serverForTests();
      const tabs = [await tab(), await tab()];
      const promised: string[] = [];
      for (const [index, each] of steps.entries()) {
        const here = tabs[each.tab];
        if (each.do === "write") {
          const id = `w${index}`;
          here?.send(command(id));
          await vi.waitFor(() =>
            expect(standings(here ?? (tabs[0] as OpenOutbox)).join()).not.toContain(`${id} not yet`),
          );
          promised.push(id);
        } else if (each.do === "kill") tabs[each.tab] = await tab();
        else {
          server.answers = each.is;
          await here?.flush();
        }
      }
      server.answers = "taken";
      await (await tab()).flush();
      expect(server.done).toEqual(promised);
      expect(await whoseWaits(keptDatabase(browser.factory))).toEqual([]);
      for (const channel of channels.splice(0)) channel.close();
    }),
    { numRuns: 60 },
  );
}, 120_000);

/** The class behind this browser's stores, to make it fail. */
function IDBObjectStoreOf(): IDBObjectStore {
  return FDBObjectStore.prototype as unknown as IDBObjectStore;
}
