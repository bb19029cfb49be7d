import { LanguageSwitch, ThemeSwitch } from "../design/Switches.tsx";
import styles from "./PreferenceSwitches.module.css";
import { usePreferences } from "./preferences.tsx";

/** Language and theme, wired to this device. */
export function PreferenceSwitches() {
  const { theme, chooseTheme, chooseLanguage } = usePreferences();
  return (
    <div className={styles.switches}>
      <LanguageSwitch onChoose={chooseLanguage} />
      <ThemeSwitch theme={theme} onChoose={chooseTheme} />
    </div>
  );
}
