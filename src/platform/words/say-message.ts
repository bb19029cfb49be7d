import { type Language, localeOf } from "./language.ts";
import type { Choice, Message } from "./message.ts";

export type Values = Readonly<Record<string, string | number | undefined>>;

/** A sentence with its values in place, numbers and plurals as the language has them. */
export function sayMessage(message: Message, values: Values, language: Language): string {
  const parts = message.map((part) => {
    if (typeof part === "string") return part;
    const value = values[part.name] ?? "";
    switch (part.kind) {
      case "value":
        return String(value);
      case "number":
        return numbers[language].format(Number(value));
      default:
        return sayMessage(chosen(part, value, language), values, language);
    }
  });
  return parts.join("");
}

/** For a number the branch that names it, else the one of its plural form; for a word the branch of that word. */
function chosen({ kind, branches }: Choice, value: string | number, language: Language): Message {
  const [named, form] =
    kind === "plural" ? [`=${value}`, plurals[language].select(Number(value))] : [String(value), "other"];
  return branches[named] ?? branches[form] ?? branches.other ?? [];
}

const plurals = { en: new Intl.PluralRules(localeOf.en), fr: new Intl.PluralRules(localeOf.fr) };
const numbers = { en: new Intl.NumberFormat(localeOf.en), fr: new Intl.NumberFormat(localeOf.fr) };
