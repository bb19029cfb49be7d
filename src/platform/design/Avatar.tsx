import styles from "./Avatar.module.css";
import { classNames } from "./class-names.ts";

const tones = [styles.river, styles.sky, styles.moss, styles.plum, styles.sun];

/** The first letters of a name used, in a colour of its own. Decoration: the name always stands beside it. */
export function Avatar({ name, large = false }: { readonly name: string; readonly large?: boolean }) {
  const letters = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return (
    <span
      aria-hidden
      className={classNames(styles.avatar, large && styles.large, tones[letters % tones.length])}
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
}
