import type { BytesToText } from "./characters.ts";
import type { Delimiters } from "./delimiters.ts";
import { decodeEscapes } from "./escapes.ts";
import { headerFields } from "./header.ts";
import type { Told } from "./told.ts";

/** How the parts of one message are cut and decoded. */
export interface Syntax {
  readonly delimiters: Delimiters;
  readonly bytesToText: BytesToText;
}

export interface Segment {
  readonly name: string;
  /** Numbered as in the standard, header included: `fields[3]` is PID-3, or MSH-3. Escapes still in place. */
  readonly fields: readonly string[];
  readonly syntax: Syntax;
}

/** One repetition of one field. */
export interface Repetition {
  readonly raw: string;
  readonly syntax: Syntax;
}

/**
 * Cuts a message into its segments (HL7 v2.5.1 §2.5.2). Segments end with CR; LF and CRLF are understood. A
 * lone LF that no segment follows is text that a sender forgot to escape, and stays in its field. Segments
 * that we do not know, Z-segments among them, are cut like all others; who asks for none of them passes by.
 */
export const parseSegments = (text: string, syntax: Syntax): readonly Segment[] => {
  const { field } = syntax.delimiters;
  // No `+` here: on a long run of line breaks it would take the square of their number.
  const ending = new RegExp(`\\r\\n?|\\n(?=[A-Z][A-Z0-9]{2}[${`\\${field}`}\\r\\n])`);
  return text
    .split(ending)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const fields = line.startsWith("MSH") ? headerFields(line, syntax.delimiters) : line.split(field);
      return { name: fields[0] ?? "", fields, syntax };
    });
};

/** The repetitions of a field; none when it is empty. */
export const repetitions = (segment: Segment | undefined, field: number): readonly Repetition[] => {
  const raw = segment?.fields[field] ?? "";
  if (segment === undefined || raw === "") return [];
  return raw
    .split(segment.syntax.delimiters.repetition)
    .map((repetition) => ({ raw: repetition, syntax: segment.syntax }));
};

const deletion = '""';
const invisible = /[^\P{Cc}\n]/gu;

/** A text without control characters: no name has them, and no database column takes a NUL. */
export const visible = (text: string): string => text.replace(invisible, "").trim();

/**
 * What one component says, counted from 1 as in the standard. A field that is `""` deletes all its
 * components.
 */
export const told = (
  repetition: Repetition | undefined,
  component: number = 1,
  subcomponent: number = 1,
): Told<string> => {
  if (repetition === undefined) return "unchanged";
  const { raw, syntax } = repetition;
  if (raw.trim() === deletion) return "deleted";
  const part = raw.split(syntax.delimiters.component)[component - 1]?.trim() ?? "";
  if (part === deletion) return "deleted";
  const separator = syntax.delimiters.subcomponent;
  const piece = separator === undefined ? [part] : part.split(separator);
  const written = piece[subcomponent - 1]?.trim() ?? "";
  if (written === deletion) return "deleted";
  const value = visible(decodeEscapes(written, syntax.delimiters, syntax.bytesToText));
  return value === "" ? "unchanged" : { set: value };
};

/** What the first repetition of a field says. */
export const toldField = (segment: Segment | undefined, field: number, component: number = 1): Told<string> =>
  told(repetitions(segment, field)[0], component);
