/** The languages that every screen speaks. French is Canadian (Ontario, Québec). */
export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

/** The BCP 47 tag that Intl and the `lang` attribute get. */
export const localeOf = { en: "en-CA", fr: "fr-CA" } as const satisfies Record<Language, string>;

/** What each language calls itself: never translated, so that whoever is lost can find it. */
export const nameOfLanguage = { en: "English", fr: "Français" } as const satisfies Record<Language, string>;

/** True for a language that we speak; narrows what comes from storage, an account or a header. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

export interface LanguageWishes {
  /** What someone tapped on this device. */
  readonly chosen?: string | null | undefined;
  /** What stands in their account. */
  readonly account?: string | null | undefined;
  /** What the browser asks for, best first (`navigator.languages` or `Accept-Language`, in order). */
  readonly browser?: readonly string[] | undefined;
}

/** The language to speak: their choice here, else their account's, else the browser's, else English. */
export function pickLanguage({ chosen, account, browser = [] }: LanguageWishes): Language {
  const wishes = [chosen, account, ...browser].map((wish) => wish?.slice(0, 2).toLowerCase());
  return wishes.find(isLanguage) ?? "en";
}
