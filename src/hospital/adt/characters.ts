import { type Header, headerComponent } from "./header.ts";
import { failure, type Outcome, success } from "./outcome.ts";

/** A decoder for the bytes of one message; undefined where the bytes do not fit. */
export type BytesToText = (bytes: Uint8Array) => string | undefined;

export interface DecodedText {
  readonly text: string;
  /** The same decoder, for bytes that hide in `\Xdd..\` escapes. */
  readonly bytesToText: BytesToText;
  /** True when the bytes are not what MSH-18 said, or it said nothing and the text is not plain ASCII. */
  readonly guessed: boolean;
}

const strictly =
  (label: string): BytesToText =>
  (bytes) => {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  };

const utf8 = strictly("utf-8");
/** 8859/1 as senders use it: windows-1252 has the same letters, and an apostrophe where 8859/1 has a control. */
const latin1 = strictly("windows-1252");

/** Table 0211, parts 1–9 and 15. UTF-16 and UTF-32 cannot travel in MLLP, whose marks are bytes they contain. */
const latinParts: Readonly<Record<string, BytesToText>> = {
  1: latin1,
  ...Object.fromEntries([2, 3, 4, 5, 6, 7, 8, 9, 15].map((part) => [part, strictly(`iso-8859-${part}`)])),
};

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

/** "UNICODE UTF-8", "8859/1", and the ways they are spelt in the wild: "utf8", "ISO-8859-1", "WINDOWS-1252". */
const declaredDecoder = (name: string): BytesToText | "unsaid" | undefined => {
  const plain = name.toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (plain === "" || plain === "ASCII" || plain === "USASCII") return "unsaid";
  if (["UNICODE", "UNICODEUTF8", "UTF8"].includes(plain)) return utf8;
  if (["WINDOWS1252", "CP1252"].includes(plain)) return latin1;
  const part = /^(?:ISO)?8859(\d{1,2})$/.exec(plain)?.[1];
  return part === undefined ? undefined : latinParts[part];
};

/**
 * Turns the bytes of a message into text by MSH-18 (HL7 v2.5.1 §2.15.9.18; the first repetition counts).
 *
 * A departure must not be lost because of an accent: bytes that do not fit what was declared are read as
 * UTF-8 where they are valid UTF-8, otherwise as 8859/1, and marked as guessed. Only a set that we do not
 * know is refused.
 */
export const decodeCharacters = (
  bytes: Uint8Array,
  header: Header,
): Outcome<DecodedText, "unknown character set"> => {
  const declared = declaredDecoder(headerComponent(header, 18, 1));
  if (declared === undefined) return failure("unknown character set");
  if (declared !== "unsaid") {
    const text = declared(bytes);
    if (text !== undefined) return success({ text, bytesToText: declared, guessed: false });
  }
  const asUtf8 = utf8(bytes);
  if (asUtf8 !== undefined) return success({ text: asUtf8, bytesToText: utf8, guessed: !isAscii(bytes) });
  return success({ text: latin1(bytes) ?? "", bytesToText: latin1, guessed: true });
};
