import { type Delimiters, readDelimiters, usualDelimiters, usualDelimitersWith } from "./delimiters.ts";
import { failure, type Outcome, success } from "./outcome.ts";

/**
 * The MSH segment before anything is decoded. Each byte is one character (ISO 8859-1), so what is copied
 * into an answer leaves with the very bytes it came with.
 */
export interface Header {
  readonly delimiters: Delimiters;
  /** Numbered as in the standard: `fields[10]` is MSH-10. Escapes are still in place. */
  readonly fields: readonly string[];
}

export type HeaderReason = "not HL7" | "delimiters unusable";

const byteOrderMark = /^\u00ef\u00bb\u00bf/;

/** Reads the first segment of a message, which says how to read the rest (HL7 v2.5.1 §2.15.9). */
export const readHeader = (bytes: Uint8Array): Outcome<Header, HeaderReason> => {
  const first = firstLine(bytes);
  if (!first.startsWith("MSH") || first.length < 4) return failure("not HL7");
  const delimiters = readDelimiters(first);
  if (delimiters === undefined) return failure("delimiters unusable");
  return success({ delimiters, fields: headerFields(first, delimiters) });
};

/**
 * The header as far as an answer needs it. Where MSH-2 cannot be used, MSH-1 alone still tells the fields
 * apart, so that the sender learns which of its messages was refused. Empty where nothing can be told.
 */
export const headerToAnswer = (bytes: Uint8Array): Header => {
  const read = readHeader(bytes);
  if (read.ok) return read.value;
  const first = firstLine(bytes);
  const delimiters = first.startsWith("MSH") ? usualDelimitersWith(first.charAt(3)) : undefined;
  return delimiters === undefined
    ? { delimiters: usualDelimiters, fields: [] }
    : { delimiters, fields: headerFields(first, delimiters) };
};

const firstLine = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const [first = ""] = text
    .replace(byteOrderMark, "")
    .trimStart()
    .split(/[\r\n]/, 1);
  return first;
};

/** MSH-1 is the separator itself, so a header has one field more than a split gives. */
export const headerFields = (segment: string, { field }: Delimiters): readonly string[] => {
  const [name = "", ...rest] = segment.split(field);
  return [name, field, ...rest];
};

/** One component of a header field, as it was written. */
export const headerComponent = (header: Header, field: number, component: number): string =>
  header.fields[field]
    ?.split(header.delimiters.repetition, 1)[0]
    ?.split(header.delimiters.component)
    [component - 1]?.trim() ?? "";
