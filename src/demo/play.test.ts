import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { acknowledge, createFrameDecoder, frame, readAdt } from "../hospital/adt/index.ts";
import { openMllpLine } from "./mllp-line.ts";
import { placesOf } from "./places.ts";
import { play } from "./play.ts";
import { scenesOf } from "./play-scenes.ts";

describe("demo play", () => {
  test("its scenes are messages that any hospital could send, and people with numbers of their own", () => {
    const at = new Date("2026-11-22T15:00:00Z");
    const read = scenesOf("a round").map(({ message }) => message("STA-20261122", at));
    expect(read.map(({ trigger }) => trigger).sort()).toEqual([
      "A01",
      "A01",
      "A01",
      "A02",
      "A03",
      "A03",
      "A03",
      "A11",
      "A13",
      "A21",
      "A22",
    ]);
    expect(new Set(read.map(({ person }) => person.record)).size).toBe(3);
    expect(scenesOf("a round")).toHaveLength(scenesOf("another").length);
  });

  test("sends a round over the line, waits for each answer, and tells what happens in plain words", async () => {
    const heard: string[] = [];
    const server = createServer((socket) => {
      const decoder = createFrameDecoder();
      socket.on("data", (chunk) => {
        for (const event of decoder.push(chunk)) {
          if (event.kind !== "frame") continue;
          const read = readAdt(event.bytes, { timeZone: "America/Toronto" });
          heard.push(read.ok ? (read.value[0]?.trigger ?? "") : read.reason);
          socket.write(frame(acknowledge(event.bytes, { code: "AA" }, { controlId: "1", at: new Date() })));
        }
      });
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    const line = await openMllpLine(typeof address === "object" && address ? address.port : 0);
    const told: string[] = [];
    const sent = await play({
      line,
      places: placesOf("2026-11-22"),
      pause: 0,
      once: true,
      stop: new AbortController().signal,
      say: (sentence) => told.push(sentence),
    });
    line.close();
    server.close();
    expect(sent).toBe(heard.length);
    expect(heard.filter((trigger) => !/^A\d\d$/.test(trigger))).toEqual([]);
    expect(told[0]).toMatch(/^\d+:\d\d\s[ap]m {2}\S+ arrives on \S+ \S+, bed \d+\.$/);
  });

  test("nobody at the other end: the line does not open", async () => {
    await expect(openMllpLine(1)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });
});
