import { describe, expect, it, vi } from "vitest";
import { deliver } from "./deliver.ts";
import { openOutbox } from "./open-outbox.ts";
import type { Command, Delivery } from "./outbox.ts";
import { noAnswer } from "./problem.ts";

const command = (id: string): Command => ({ id, method: "POST", path: "contacts", body: { id } });
const taken: Delivery = { outcome: "taken", answer: { ok: true } };
const held: Delivery = { outcome: "held", problem: noAnswer };
const refused: Delivery = { outcome: "refused", problem: { code: "stale", status: 409 } };

function outboxAnswering(...deliveries: readonly Delivery[]) {
  const sent: string[] = [];
  const later: (() => void)[] = [];
  const left = [...deliveries];
  const outbox = openOutbox({
    exclusively: (run) => run(),
    now: () => new Date(),
    deliver: async ({ id }) => {
      sent.push(id);
      return left.shift() ?? taken;
    },
    retryLater: (again) => later.push(again),
  });
  void outbox.keepIn(undefined);
  const standings = () => outbox.entries().map(({ id, standing }) => `${id} ${standing.state}`);
  return { outbox, sent, later, standings };
}

describe("what a peer writes", () => {
  it("leaves in the order it was written", async () => {
    const { outbox, sent, standings } = outboxAnswering();
    for (const id of ["met", "left word", "done"]) outbox.send(command(id));
    await outbox.flush();
    expect(sent).toEqual(["met", "left word", "done"]);
    expect(standings()).toEqual(["met sent", "left word sent", "done sent"]);
  });

  it("waits without signal, with everything behind it, and goes when signal is back", async () => {
    const { outbox, sent, later, standings } = outboxAnswering(held);
    outbox.send(command("first"));
    outbox.send(command("second"));
    await outbox.flush();
    expect(standings()).toEqual(["first waiting", "second waiting"]);
    later.forEach((again) => {
      again();
    });
    await outbox.flush();
    expect(sent).toEqual(["first", "first", "second"]);
    expect(standings()).toEqual(["first sent", "second sent"]);
  });

  it("stays to be looked at when it was refused, and does not stop the rest", async () => {
    const { outbox, standings } = outboxAnswering(refused);
    outbox.send(command("first"));
    outbox.send(command("second"));
    await outbox.flush();
    expect(standings()).toEqual(["first refused", "second sent"]);
    outbox.discard("first");
    expect(standings()).toEqual(["second sent"]);
  });

  it("is sent under nobody else's name: it waits until they are back at this device", async () => {
    const { outbox, sent, standings } = outboxAnswering(held);
    outbox.belongTo("Dee");
    void outbox.keepIn(undefined);
    outbox.send(command("Dee's"));
    await outbox.flush();
    outbox.belongTo("Noor");
    void outbox.keepIn(undefined);
    outbox.send(command("Noor's"));
    await outbox.flush();
    expect(standings()).toEqual(["Noor's sent"]);
    outbox.belongTo("Dee");
    void outbox.keepIn(undefined);
    await outbox.flush();
    expect(standings()).toEqual(["Dee's sent"]);
    expect(sent).toEqual(["Dee's", "Noor's", "Dee's"]);
  });

  it("is not kept in words once the server has it", async () => {
    const { outbox } = outboxAnswering();
    outbox.send(command("a"));
    await outbox.flush();
    expect(outbox.entries()[0]?.body).toBeUndefined();
  });

  it("cannot be let go while it is waiting", async () => {
    const { outbox, standings } = outboxAnswering(held);
    outbox.send(command("first"));
    await outbox.flush();
    outbox.discard("first");
    expect(standings()).toEqual(["first waiting"]);
  });

  it("is put in line once, however often it is tapped, and tells whoever looks on", async () => {
    const { outbox, sent } = outboxAnswering();
    const looked = vi.fn();
    const stop = outbox.subscribe(looked);
    outbox.send(command("once"));
    outbox.send(command("once"));
    await outbox.flush();
    stop();
    outbox.send(command("unseen"));
    expect(sent.filter((id) => id === "once")).toHaveLength(1);
    expect(looked).toHaveBeenCalledTimes(2);
  });
});

describe("one try", () => {
  const answering = (status: number, body: unknown = {}) =>
    vi.fn(async () => Response.json(body, { status }));

  it("carries its id as Idempotency-Key and its body as JSON", async () => {
    const fetch = answering(201, { met: true });
    expect(await deliver(command("0199"), fetch)).toEqual({ outcome: "taken", answer: { met: true } });
    expect(fetch).toHaveBeenCalledWith("/api/v1/contacts", {
      method: "POST",
      signal: expect.any(AbortSignal),
      headers: { "idempotency-key": "0199", accept: "application/json", "content-type": "application/json" },
      body: '{"id":"0199"}',
    });
  });

  it.each([408, 429, 500, 503])("is held at %i: the server said “not now”", async (status) => {
    expect((await deliver(command("a"), answering(status))).outcome).toBe("held");
  });

  it("is held until someone signs in again", async () => {
    expect((await deliver(command("a"), answering(401, { code: "sign-in-needed" }))).outcome).toBe("held");
    expect((await deliver(command("a"), answering(401, { code: "wrong-password" }))).outcome).toBe("refused");
  });

  it.each([400, 403, 404, 409, 422])("is refused at %i: the server said “no”", async (status) => {
    const delivery = await deliver(command("a"), answering(status, { code: "already-taken" }));
    expect(delivery).toEqual({ outcome: "refused", problem: { code: "already-taken", status } });
  });

  it("is held when nobody answers", async () => {
    const fetch = vi.fn(() => Promise.reject(new TypeError("no signal")));
    expect(await deliver(command("a"), fetch)).toEqual({ outcome: "held", problem: noAnswer });
  });
});
