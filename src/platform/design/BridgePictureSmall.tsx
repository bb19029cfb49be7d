import { useId } from "react";
import styles from "./BridgePicture.module.css";
import { across, archPath, type BridgeView, deckAt, smallShape, spreadBolts } from "./bridge-picture.ts";

/** The same picture on a card: banks, deck, bolts and today, nothing that a passer-by could read. */
export function BridgePictureSmall({ view }: { readonly view: BridgeView }) {
  const title = useId();
  const { height, bank, deck } = smallShape;
  return (
    <svg role="img" aria-labelledby={title} width="100%" height={height} className={styles.small}>
      <title id={title}>{view.description}</title>
      <svg
        aria-hidden="true"
        viewBox={`0 0 1000 ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="none"
      >
        <path className={styles.hospitalBank} d={`M0 ${deck}H${bank * 10}l30 ${height - deck}H0z`} />
        <path
          className={styles.afterBank}
          d={`M1000 ${deck}H${1000 - bank * 10}l-30 ${height - deck}H1000z`}
        />
        <path className={styles.deckAhead} d={archPath(0, 1, smallShape)} />
        <path className={styles.deckCrossed} d={archPath(0, view.today, smallShape)} />
      </svg>
      {spreadBolts(view.bolts, view.today, 0.06).map((bolt) => (
        <circle
          key={`${bolt.at} ${bolt.label}`}
          cx={`${across(bolt.at, smallShape)}%`}
          cy={deckAt(bolt.at, smallShape)}
          r={bolt.state === "planned" ? 2.6 : 3.4}
          className={styles[bolt.state]}
        />
      ))}
      <svg
        aria-hidden="true"
        x={`${across(view.today, smallShape)}%`}
        y={deckAt(view.today, smallShape)}
        overflow="visible"
      >
        <path d="M0-5v-6M-3-11h6l-1-5h-4z" className={styles.smallLantern} />
      </svg>
    </svg>
  );
}
