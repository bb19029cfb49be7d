import { createFrameDecoder } from "./framing.ts";

const startBlock = 0x0b;

/**
 * Cuts a file into its messages: MLLP frames where there are any, else at every line that begins with MSH. The
 * headers and trailers of a batch (FHS, BHS, BTS, FTS; HL7 v2.5.1 §2.10.3) belong to no message. Bytes stay as they are.
 */
export function cutIntoMessages(file: Buffer): readonly Buffer[] {
  if (file.includes(startBlock)) {
    const decoder = createFrameDecoder(Math.max(1, file.length));
    return [...decoder.push(file), ...decoder.end()].flatMap((event) =>
      event.kind === "frame" ? [event.bytes] : [],
    );
  }
  const segments = file
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "" && !/^(FHS|BHS|BTS|FTS)/.test(line));
  const messages: string[][] = [];
  for (const segment of segments) {
    if (segment.startsWith("MSH")) messages.push([]);
    messages.at(-1)?.push(segment);
  }
  return messages.map((lines) => Buffer.from(`${lines.join("\r")}\r`, "latin1"));
}
