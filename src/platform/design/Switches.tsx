import { Monitor, Moon, Sun } from "lucide-react";
import { type Language, languages, nameOfLanguage } from "../words/language.ts";
import { useLanguage, useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";
import styles from "./Switches.module.css";
import type { Theme } from "./theme.ts";
import { words } from "./words.ts";

/** English or French, each under its own name. */
export function LanguageSwitch({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  const say = useWords(words);
  const spoken = useLanguage();
  return (
    <fieldset className={styles.switch}>
      <legend className={styles.legend}>{say("language.choose")}</legend>
      {languages.map((language) => (
        <label key={language} lang={language} className={styles.option}>
          <input
            type="radio"
            name="language"
            checked={language === spoken}
            onChange={() => onChoose(language)}
          />
          {nameOfLanguage[language]}
        </label>
      ))}
    </fieldset>
  );
}

const signs = { auto: Monitor, light: Sun, dark: Moon } as const;

/** Like the device, light or dark. */
export function ThemeSwitch({
  theme,
  onChoose,
}: {
  readonly theme: Theme;
  readonly onChoose: (theme: Theme) => void;
}) {
  const say = useWords(words);
  return (
    <fieldset className={styles.switch}>
      <legend className={styles.legend}>{say("theme.choose")}</legend>
      {(["auto", "light", "dark"] as const).map((one) => (
        <label key={one} className={styles.option}>
          <input type="radio" name="theme" checked={one === theme} onChange={() => onChoose(one)} />
          <Icon of={signs[one]} />
          {say(`theme.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
