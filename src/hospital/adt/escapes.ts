import type { BytesToText } from "./characters.ts";
import type { Delimiters } from "./delimiters.ts";

/**
 * Decodes the escape sequences of a text (HL7 v2.5.1 §2.7).
 *
 * Delimiters, `\Xdd..\` and line breaks become what they stand for; highlighting and other formatting
 * disappears. What is not understood (`\Zdd\`, half a sequence, bytes that fit no character) stays as it was
 * written, so nothing is lost in silence.
 */
export const decodeEscapes = (raw: string, delimiters: Delimiters, bytesToText: BytesToText): string => {
  const { escape: mark } = delimiters;
  if (mark === undefined || !raw.includes(mark)) return raw;
  const pieces = raw.split(mark);
  let text = pieces[0] ?? "";
  for (let at = 1; at < pieces.length; at += 1) {
    const decoded =
      at + 1 < pieces.length ? decodeSequence(pieces[at] ?? "", delimiters, bytesToText) : undefined;
    if (decoded === undefined) {
      text += mark + (pieces[at] ?? "");
    } else {
      text += decoded + (pieces[at + 1] ?? "");
      at += 1;
    }
  }
  return text;
};

const decodeSequence = (
  sequence: string,
  delimiters: Delimiters,
  bytesToText: BytesToText,
): string | undefined => {
  const hexadecimal = /^X((?:[0-9A-Fa-f]{2})+)$/.exec(sequence)?.[1];
  if (hexadecimal !== undefined) return bytesToText(Buffer.from(hexadecimal, "hex"));
  if (/^\.(?:br|sp)/.test(sequence)) return "\n";
  if (/^(?:[HN]|\.(?:in|ti|fi|nf|ce|sk)[+-]?\d*)$/.test(sequence)) return "";
  return named(delimiters).find(([name]) => name === sequence)?.[1];
};

const named = (
  delimiters: Delimiters,
): readonly (readonly [name: string, character: string | undefined])[] => [
  ["F", delimiters.field],
  ["S", delimiters.component],
  ["R", delimiters.repetition],
  ["T", delimiters.subcomponent],
  ["E", delimiters.escape],
  ["P", delimiters.truncation],
];

/** Writes a text so that no reader takes part of it for a delimiter. Control characters become spaces. */
export const encodeEscapes = (text: string, delimiters: Delimiters): string => {
  const sequences = named(delimiters);
  return [...text.replace(/\p{Cc}/gu, " ")]
    .map((character) => {
      const name = sequences.find(([, delimiter]) => delimiter === character)?.[0];
      if (name === undefined) return character;
      return delimiters.escape === undefined ? " " : `${delimiters.escape}${name}${delimiters.escape}`;
    })
    .join("");
};
