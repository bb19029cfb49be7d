import { LanguageSwitch, ThemeSwitch } from "../design/Switches.tsx";
import { usePreferences } from "./preferences.tsx";

/** Language and theme, wired to this device. */
export function PreferenceSwitches() {
  const { theme, chooseTheme, chooseLanguage } = usePreferences();
  return (
    <>
      <LanguageSwitch onChoose={chooseLanguage} />
      <ThemeSwitch theme={theme} onChoose={chooseTheme} />
    </>
  );
}
