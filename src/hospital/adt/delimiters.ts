/** The characters that a message says it is cut by (MSH-1 and MSH-2; HL7 v2.5.1 §2.5.4). */
export interface Delimiters {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  readonly escape: string | undefined;
  readonly subcomponent: string | undefined;
  /** From v2.7 on; matters only because it has an escape of its own. */
  readonly truncation: string | undefined;
}

export const usualDelimiters: Delimiters = {
  field: "|",
  component: "^",
  repetition: "~",
  escape: "\\",
  subcomponent: "&",
  truncation: undefined,
};

const punctuation = /^[!-/:-@[-`{-~]$/;

/** The usual delimiters around a field separator of the sender's own; undefined where it cannot be one of them. */
export const usualDelimitersWith = (field: string): Delimiters | undefined =>
  punctuation.test(field) && !encodingCharacters(usualDelimiters).includes(field)
    ? { ...usualDelimiters, field }
    : undefined;

/**
 * Reads the delimiters from the beginning of a header segment (`MSH|^~\&|…`).
 *
 * @returns undefined when they are too few, too many, not punctuation, or not all different: then no two
 * readers would read the message alike
 */
export const readDelimiters = (headerSegment: string): Delimiters | undefined => {
  const field = headerSegment.charAt(3);
  const end = headerSegment.indexOf(field, 4);
  const [component, repetition, escaper, subcomponent, truncation, ...more] = headerSegment.slice(
    4,
    end === -1 ? undefined : end,
  );
  if (component === undefined || repetition === undefined || more.length > 0) return undefined;
  const all = [field, component, repetition, escaper, subcomponent, truncation].filter(
    (character) => character !== undefined,
  );
  const usable = all.every((character) => punctuation.test(character)) && new Set(all).size === all.length;
  return usable ? { field, component, repetition, escape: escaper, subcomponent, truncation } : undefined;
};

/** MSH-2 as it is written. */
export const encodingCharacters = (delimiters: Delimiters): string =>
  [
    delimiters.component,
    delimiters.repetition,
    delimiters.escape,
    delimiters.subcomponent,
    delimiters.truncation,
  ].join("");
