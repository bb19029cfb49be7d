import type { Language } from "./language.ts";

/**
 * A sentence with its spaces as they are printed. French keeps a colon and « guillemets » on the line of their word: the
 * sentences are written with plain spaces, which anyone can see and type, and get their no-break spaces here.
 */
export const typeset = (sentence: string, language: Language): string =>
  language === "fr" ? sentence.replace(/ (?=[:»])|(?<=«) /g, "\u00a0") : sentence;
