import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { makeWorld } from "../../../../test/support/world.ts";
import { hospitalOf, rowsOf, type Told } from "../fixtures/hospital.ts";
import { openWire, saidIn, type Wire } from "../fixtures/wire.ts";
import { frame } from "../framing.ts";
import { type Listener, startMllpListener } from "./listener.ts";

const made = testDatabase();
let listener: Listener;
let hospital: Told;
let wire: Wire;
let refusedBefore: number;
const troubles: string[] = [];

beforeAll(async () => {
  const limits = { frameBytes: 64 * 1024, frameMilliseconds: 2_000, answerMilliseconds: 2_000 };
  const onTrouble = (what: string) => troubles.push(what);
  listener = await startMllpListener({ services: made.services, port: 0, limits, onTrouble });
});
afterAll(() => listener.close());
beforeEach(async () => {
  hospital = hospitalOf(made, await makeWorld(made));
  wire = await openWire(listener.port);
  refusedBefore = listener.counters.refused;
  troubles.length = 0;
});
afterEach(() => wire.close());

const stored = async () => (await rowsOf(made, hospital.who)).entries.length;
const ready = async () =>
  expect(saidIn(await wire.send(hospital.message({ id: "after", unit: "6N" })))).toBe("AA|after");

describe("what arrives on the wire", () => {
  test("several messages in one write are answered one by one, in their order", async () => {
    const messages = ["a", "b", "c", "d"].map((id, minute) =>
      hospital.message({ id, unit: "6N", visit: id, minute }),
    );
    await wire.write(Buffer.concat(messages.map(frame)));
    const answers = [];
    for (const _ of messages) answers.push(saidIn(await wire.answer()));
    expect(answers).toEqual(["AA|a", "AA|b", "AA|c", "AA|d"]);
    expect(await stored()).toBe(4);
  });

  test("many in one write that tell of one visit, some of them twice, are answered in their order and there once", async () => {
    const ids = Array.from({ length: 24 }, (_, index) => `${index - (index % 3 === 2 ? 1 : 0)}`);
    const messages = ids.map((id) =>
      hospital.message({ id, trigger: "A08", unit: "6N", minute: Number(id) }),
    );
    await wire.write(Buffer.concat(messages.map(frame)));
    const answers = [];
    for (const _ of messages) answers.push(saidIn(await wire.answer()));
    expect(answers).toEqual(ids.map((id) => `AA|${id}`));
    const { entries, stays } = await rowsOf(made, hospital.who);
    expect([entries.length, stays.length]).toEqual([16, 1]);
  });

  test("a message in single bytes, an accent cut in two, is one message", async () => {
    for (const byte of frame(hospital.message({ id: "bytes", unit: "6N", name: "Côté^Zoé" })))
      await wire.write(Buffer.of(byte));
    expect(saidIn(await wire.answer())).toBe("AA|bytes");
    expect(await stored()).toBe(1);
  });

  test("noise before and between messages is passed over", async () => {
    await wire.write(Buffer.from("GET / HTTP/1.1\r\n\r\n"));
    await ready();
    await wire.write(Buffer.from("\r\n\r\n"));
    await ready();
  });

  test("what is no hospital message is refused, and the connection goes on", async () => {
    expect(saidIn(await wire.send(Buffer.from("HELLO WORLD")))).toBe("AR|");
    expect(saidIn(await wire.send(Buffer.alloc(0)))).toBe("AR|");
    expect(saidIn(await wire.send(Buffer.from("MSH|^~\\&|A|B|||2026||ORU^R01|7|P|2.5.1\r")))).toBe("AR|7");
    expect(saidIn(await wire.send(hospital.message({ id: "8", facility: "NOBODY" })))).toBe("AR|8");
    await ready();
  });

  test("a frame in a frame is two, and the first is not taken for a message", async () => {
    const [first, second] = [
      hospital.message({ id: "1", unit: "6N" }),
      hospital.message({ id: "2", unit: "6N" }),
    ];
    await wire.write(Buffer.concat([frame(first).subarray(0, 90), frame(second)]));
    expect(saidIn(await wire.answer())).toBe("AA|2");
    expect(await stored()).toBe(1);
  });

  test("ten megabytes are refused without being kept, and the connection goes on", async () => {
    const large = Buffer.concat([hospital.message({ id: "big" }), Buffer.alloc(10_000_000, "x")]);
    expect(saidIn(await wire.send(large))).toBe("AR|big");
    await ready();
    expect(await stored()).toBe(1);
  });

  test("a frame that never ends is cut after its time, however it trickles in; others are not disturbed", async () => {
    const cut = wire.answer();
    const other = await openWire(listener.port);
    await wire.write(frame(hospital.message()).subarray(0, 50));
    const trickle = setInterval(() => wire.socket.write("x"), 50);
    await expect(cut).rejects.toThrow("closed");
    clearInterval(trickle);
    expect(saidIn(await other.send(hospital.message({ id: "calm", unit: "6N" })))).toBe("AA|calm");
    other.close();
  });

  test("a sender that hangs up after its last message still gets the answer", async () => {
    wire.socket.end(frame(hospital.message({ id: "bye", unit: "6N" })));
    expect(saidIn(await wire.answer())).toBe("AA|bye");
  });
});

describe("a sender that never reads its answers", () => {
  /** Long names are echoed, so a few of these fill every buffer on the way back. */
  const chatter = Buffer.concat(
    Array.from({ length: 200 }, (_, id) =>
      frame(Buffer.from(`MSH|^~\\&|${"x".repeat(60_000)}||||||ADT|${id}`)),
    ),
  );

  test("is cut off after its time, and others are answered meanwhile", async () => {
    wire.socket.pause();
    wire.socket.write(chatter);
    const other = await openWire(listener.port);
    expect(saidIn(await other.send(hospital.message({ id: "calm", unit: "6N" })))).toBe("AA|calm");
    await expect.poll(() => troubles, { timeout: 60_000 }).toContain("connection cut: answers are not read");
    other.close();
  });

  test("does not keep us from closing down", async () => {
    const limits = { frameBytes: 64 * 1024, answerMilliseconds: 600_000, partingMilliseconds: 500 };
    const own = await startMllpListener({ services: made.services, port: 0, limits });
    const deaf = await openWire(own.port);
    const deafAndGone = await openWire(own.port);
    for (const each of [deaf, deafAndGone]) each.socket.pause();
    deaf.socket.write(chatter);
    deafAndGone.socket.end(chatter);
    // Until every buffer is full, and no answer leaves any more.
    for (let before = -1; before < own.counters.refused; await setTimeout(500)) before = own.counters.refused;
    await own.close();
    for (const each of [deaf, deafAndGone]) each.close();
  });
});

test("a flood of tiny frames from one connection lets others have their turn between them", async () => {
  const flood = Buffer.concat(Array.from({ length: 10_000 }, () => frame(Buffer.from("x"))));
  wire.socket.write(flood);
  const other = await openWire(listener.port);
  expect(saidIn(await other.send(hospital.message({ id: "between", unit: "6N" })))).toBe("AA|between");
  expect(listener.counters.refused - refusedBefore).toBeLessThan(10_000);
  other.close();
});

describe("several connections", () => {
  test("two that tell of one visit at once lose nothing, and neither waits for ever", async () => {
    const other = await openWire(listener.port);
    const tell = (from: Wire, offset: number) =>
      Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          from.send(
            index % 7 === 6
              ? hospital.message({ trigger: "A40", visit: "", record: "1", retired: `${offset}${index}` })
              : hospital.message({
                  trigger: "A08",
                  unit: "6N",
                  minute: -offset - index,
                  visit: `V${index % 2}`,
                }),
          ),
        ),
      );
    const answers = await Promise.all([tell(wire, 100), tell(other, 300)]);
    expect(new Set(answers.flat().map((answer) => saidIn(answer).slice(0, 2)))).toEqual(new Set(["AA"]));
    const { entries, stays } = await rowsOf(made, hospital.who);
    expect([entries.length, stays.length]).toEqual([40, 2]);
    other.close();
  });

  test("a message whose answer was lost is sent again on a new connection, and there once", async () => {
    const message = hospital.message({ id: "again", unit: "6N" });
    await wire.write(frame(message));
    await expect.poll(stored).toBe(1);
    wire.close();
    const other = await openWire(listener.port);
    expect(saidIn(await other.send(message))).toBe("AA|again");
    expect(await stored()).toBe(1);
    other.close();
  });
});

test("who is closed down finishes what was begun: every message that is stored is answered", async () => {
  const own = await startMllpListener({ services: made.services, port: 0 });
  const from = await openWire(own.port);
  await from.write(
    Buffer.concat(["x", "y"].map((id) => frame(hospital.message({ id, visit: id, unit: "6N" })))),
  );
  const first = await from.answer();
  const [second] = await Promise.all([from.answer(), own.close()]);
  expect([saidIn(first), saidIn(second)]).toEqual(["AA|x", "AA|y"]);
  await expect(openWire(own.port)).rejects.toThrow();
  expect(await stored()).toBe(2);
});
