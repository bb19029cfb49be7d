import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFrameDecoder, type FrameEvent, frame } from "./framing.ts";

const messages = (events: readonly FrameEvent[]): readonly string[] =>
  events.flatMap((event) => (event.kind === "frame" ? [event.bytes.toString("utf8")] : []));

describe("taking messages off the wire", () => {
  it("keeps two messages apart that arrive in one write", () => {
    const written = Buffer.concat([frame(Buffer.from("MSH|one")), frame(Buffer.from("MSH|two"))]);
    expect(messages(createFrameDecoder().push(written))).toEqual(["MSH|one", "MSH|two"]);
  });

  it("gives the same messages however the network cuts them, between the bytes of an é too", () => {
    const content = fc.string({ unit: "grapheme" }).map((text) => text.replace(/\p{Cc}/gu, ""));
    fc.assert(
      fc.property(
        fc.array(content, { maxLength: 5 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        (texts, cuts) => {
          const wire = Buffer.concat(texts.map((text) => frame(Buffer.from(text))));
          const places = [0, ...cuts.map((cut) => cut % (wire.length + 1)), wire.length].sort(
            (a, b) => a - b,
          );
          const decoder = createFrameDecoder();
          const events = places
            .slice(1)
            .flatMap((place, index) => decoder.push(wire.subarray(places[index], place)));
          expect(events.every(({ kind }) => kind === "frame")).toBe(true);
          expect(messages(events)).toEqual(texts.map((text) => Buffer.from(text).toString()));
        },
      ),
    );
  });

  it("passes over bytes before the start and says how many, never what", () => {
    const events = createFrameDecoder().push(
      Buffer.concat([Buffer.from("junk"), frame(Buffer.from("MSH|"))]),
    );
    expect(events).toEqual([
      { kind: "noise", size: 4 },
      { kind: "frame", bytes: Buffer.from("MSH|") },
    ]);
  });

  it("does not wait for the CR that some senders never write, nor report it when it comes late", () => {
    const decoder = createFrameDecoder();
    expect(messages(decoder.push(Buffer.from("\u000bMSH|one\u001c")))).toEqual(["MSH|one"]);
    expect(decoder.isWaiting()).toBe(false);
    expect(decoder.push(Buffer.from("\r"))).toEqual([]);
    expect(messages(decoder.push(Buffer.from("\u000bMSH|two\u001c\u000bMSH|three\u001c")))).toEqual([
      "MSH|two",
      "MSH|three",
    ]);
  });

  it("drops half a message when the sender begins again, and never joins it to the next", () => {
    const events = createFrameDecoder().push(Buffer.from("\u000bMSH|half\u000bMSH|whole\u001c\r"));
    expect(events).toEqual([
      { kind: "cut short", size: 8 },
      { kind: "frame", bytes: Buffer.from("MSH|whole") },
    ]);
  });

  it("reports half a message when the connection ends, and starts fresh", () => {
    const decoder = createFrameDecoder();
    decoder.push(Buffer.from("\u000bMSH|half"));
    expect(decoder.isWaiting()).toBe(true);
    expect(decoder.end()).toEqual([{ kind: "cut short", size: 8 }]);
    expect(decoder.end()).toEqual([]);
    expect(messages(decoder.push(Buffer.from("\u000bMSH|\u001c\r")))).toEqual(["MSH|"]);
  });

  it("stops holding a frame that passes the limit, says so once, and hears the next one", () => {
    const decoder = createFrameDecoder(10);
    const events = [..."\u000b0123456789ABCDEF\u001c\r"].flatMap((byte) => decoder.push(Buffer.from(byte)));
    expect(events).toEqual([{ kind: "too large", start: Buffer.from("0123456789") }]);
    expect(messages(decoder.push(Buffer.from("\u000b0123456789\u001c\r")))).toEqual(["0123456789"]);
  });

  it("puts a long message together from many reads", () => {
    const long = Buffer.from(`MSH|${"é".repeat(20_000)}`);
    const wire = frame(long);
    const decoder = createFrameDecoder();
    const reads = Array.from({ length: Math.ceil(wire.length / 1000) }, (_, nth) =>
      wire.subarray(nth * 1000, (nth + 1) * 1000),
    );
    expect(reads.flatMap((read) => decoder.push(read))).toEqual([{ kind: "frame", bytes: long }]);
  });

  it("is still waiting for the end of a frame that was too large, and cuts nothing short then", () => {
    const decoder = createFrameDecoder(4);
    expect(decoder.push(Buffer.from("\u000b12345"))).toEqual([
      { kind: "too large", start: Buffer.from("1234") },
    ]);
    expect(decoder.isWaiting()).toBe(true);
    expect(decoder.push(Buffer.from("678901234\u000b1\u001c"))).toEqual([
      { kind: "frame", bytes: Buffer.from("1") },
    ]);
  });

  it("counts noise after a message too", () => {
    const events = createFrameDecoder().push(Buffer.from("\u000bMSH|\u001c\rjunk\u000bMSH|\u001c\r\r"));
    expect(events.map((event) => (event.kind === "noise" ? event.size : event.kind))).toEqual([
      "frame",
      4,
      "frame",
      1,
    ]);
  });

  it("keeps a message's bytes although the socket reuses its buffer", () => {
    const chunk = Buffer.from("\u000bMSH|\u001c\r");
    const events = createFrameDecoder().push(chunk);
    chunk.fill(0);
    expect(messages(events)).toEqual(["MSH|"]);
  });
});
