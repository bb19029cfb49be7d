/** How light the screen is: like the device, or as someone chose. */
export type Theme = "auto" | "light" | "dark";

const storageKey = "theme";

/** The theme chosen on this device. Storage may be closed (private window): then it is like the device's. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === "light" || stored === "dark" ? stored : "auto";
  } catch {
    return "auto";
  }
}

/** Shows a theme, and keeps it on this device where that is possible. */
export function chooseTheme(theme: Theme): void {
  showTheme(theme);
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // A closed storage loses the choice at the next start, nothing else.
  }
}

/** Sets `data-theme`, which `tokens.css` reads. */
export function showTheme(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
