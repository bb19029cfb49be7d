import { expect, test, vi } from "vitest";
import { openOutbox } from "../open-outbox.ts";
import { phoneStateHolder } from "../phone-state.ts";
import { noAnswer } from "../problem.ts";
import { openPhone } from "./phone.ts";
import type { DeviceServer } from "./server.ts";
import { browserForTests, leaseForTests } from "./testing.ts";

const refused = { ok: false, problem: noAnswer } as const;
const browser = browserForTests();

/** The app, opened on this phone by a peer; the server answers as `server` says, and `sent` is what reaches it. */
function opened(server: Partial<DeviceServer>, hasSignal: boolean) {
  const sent: string[] = [];
  const state = phoneStateHolder();
  const outbox = openOutbox({
    deliver: async ({ id }) => {
      if (!hasSignal) return { outcome: "held", problem: noAnswer };
      sent.push(id);
      return { outcome: "taken", answer: {} };
    },
    retryLater: () => {},
    exclusively: (run) => run(),
    now: browser.now,
  });
  outbox.belongTo("dee");
  const phone = openPhone({
    place: browser.opened(),
    server: {
      takeLease: async () => refused,
      keyOfWhatWaits: async () => refused,
      endLease: async () => refused,
      changes: async () => refused,
      ...server,
    },
    outbox,
    state,
    channel: undefined,
    onNews: () => {},
    onForgotten: () => {},
  });
  return { phone, outbox, state, sent };
}

test("what was written in a shift goes out after it, without a new lease and without anything coming in", async () => {
  const given = leaseForTests(browser.now());
  const atWork = opened({ takeLease: async () => ({ ok: true, value: given }) }, false);
  await atWork.phone.begin("dee", true);
  atWork.outbox.send({ id: "a", method: "POST", path: "people/tom/contacts", body: { words: "tea" } });
  await vi.waitFor(() =>
    expect(atWork.outbox.entries()).toMatchObject([
      { standing: { state: "waiting", kept: "on this phone" } },
    ]),
  );

  browser.pass(9 * 60);
  const noSignal = opened({}, false);
  await noSignal.phone.begin("dee", true);
  expect(noSignal.state.get()).toMatchObject({ holds: "no", locked: 1, gone: { because: "lease over" } });

  // Someone else at this phone gets a key of their own, which opens nothing of it.
  const kit = opened({ keyOfWhatWaits: async () => ({ ok: true, value: given.outboxKey }) }, true);
  kit.outbox.belongTo("kit");
  await kit.phone.begin("kit", true);
  expect(kit.state.get().locked).toBe(1);
  expect(kit.sent).toEqual([]);

  const onTheWayHome = opened({ keyOfWhatWaits: async () => ({ ok: true, value: given.outboxKey }) }, true);
  await onTheWayHome.phone.begin("dee", true);
  await vi.waitFor(() => expect(onTheWayHome.sent).toEqual(["a"]));
  expect(onTheWayHome.state.get()).toMatchObject({ holds: "no", locked: 0 });
  await expect(onTheWayHome.phone.read("today")).resolves.toBeUndefined();
});

test("a phone goes on with a shift that was made longer, and ends with one that was made shorter, without signal too", async () => {
  const given = leaseForTests(browser.now(), "today", 2);
  let until = given.until;
  const answer = () => ({
    lease: { leaseId: given.leaseId, from: browser.now().toISOString(), until: until.toISOString() },
    ...{ cursor: "1", whole: false, people: [], documents: [], rows: 0, leftOut: [] },
    budget: { soft: 1, hard: 2 },
    serverNow: browser.now(),
  });
  const atWork = opened(
    {
      takeLease: async () => ({ ok: true, value: given }),
      changes: async () => ({ ok: true, value: answer() }),
    },
    true,
  );
  atWork.outbox.belongTo("dee");
  await atWork.phone.begin("dee", true);
  until = new Date(given.until.getTime() + 4 * 3_600_000);
  await atWork.phone.pull();
  expect(atWork.state.get()).toMatchObject({ holds: "yes", until });
  browser.pass(3 * 60);
  await atWork.phone.lookAtTheClock();
  expect(atWork.state.get().holds).toBe("yes");

  until = new Date(browser.now().getTime() + 30 * 60_000);
  await atWork.phone.pull();
  browser.pass(31);
  await atWork.phone.lookAtTheClock();
  expect(atWork.state.get()).toMatchObject({ holds: "no", gone: { because: "lease over" } });
});
