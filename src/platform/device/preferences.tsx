import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { chooseTheme, storedTheme, type Theme } from "../design/theme.ts";
import { isLanguage, type Language, pickLanguage } from "../words/language.ts";
import { LanguageContext } from "../words/use-words.ts";

interface Preferences {
  readonly theme: Theme;
  readonly chooseTheme: (theme: Theme) => void;
  readonly chooseLanguage: (language: Language) => void;
  /** Tells what stands in the account of whoever signed in. */
  readonly setAccountLanguage: (language: string | undefined) => void;
}

const PreferencesContext = createContext<Preferences | undefined>(undefined);

/** Language and theme, kept on this device where its storage is open. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [theme, setTheme] = useState(storedTheme);
  const [chosen, setChosen] = useState(storedLanguage);
  const [account, setAccountLanguage] = useState<string>();
  const language = pickLanguage({ chosen, account, browser: navigator.languages });

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const preferences = useMemo(
    () => ({
      theme,
      chooseTheme: (next: Theme) => {
        setTheme(next);
        chooseTheme(next);
      },
      chooseLanguage: (next: Language) => {
        setChosen(next);
        storeLanguage(next);
      },
      setAccountLanguage,
    }),
    [theme],
  );
  return (
    <PreferencesContext value={preferences}>
      <LanguageContext value={language}>{children}</LanguageContext>
    </PreferencesContext>
  );
}

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error("no preferences around this screen");
  return preferences;
}

function storedLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem("language");
    return isLanguage(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

function storeLanguage(language: Language): void {
  try {
    localStorage.setItem("language", language);
  } catch {
    // A closed storage loses the choice at the next start, nothing else.
  }
}
