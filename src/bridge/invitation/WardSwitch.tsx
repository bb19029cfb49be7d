import { useWords } from "../../platform/words/use-words.ts";
import type { Ward } from "./contract.ts";
import styles from "./WardSwitch.module.css";
import { words } from "./words.ts";

interface WardSwitchProps {
  readonly wards: readonly Ward[];
  readonly here: string;
}

/** For whoever works on several wards: each a link of its own. */
export function WardSwitch({ wards, here }: WardSwitchProps) {
  const say = useWords(words);
  return (
    <nav aria-label={say("ward.switch")} className={styles.switch}>
      {wards.map(({ unitId, name }) => (
        <a
          key={unitId}
          href={`/ward/${unitId}`}
          className={styles.ward}
          aria-current={unitId === here ? "page" : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
