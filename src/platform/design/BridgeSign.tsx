import styles from "./BridgeSign.module.css";

/** Footbridge's sign. Decoration: the name stands beside it. */
export function BridgeSign() {
  return (
    <svg aria-hidden width="40" height="24" viewBox="0 0 44 26" className={styles.sign}>
      <path d="M14 13v9M30 13v9" className={styles.piers} />
      <path d="M2 20Q22 2 42 20" className={styles.deck} />
    </svg>
  );
}
