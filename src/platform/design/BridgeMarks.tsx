import styles from "./BridgePicture.module.css";
import { across, type BridgeView, deckAt, largeShape } from "./bridge-picture.ts";

/** A lantern on a post where today is. No figure: not everyone walks. */
export function Lantern({ at, word }: { readonly at: number; readonly word: string }) {
  return (
    <svg aria-hidden="true" x={`${across(at, largeShape)}%`} y={deckAt(at, largeShape)} overflow="visible">
      <circle cy="-40" r="17" className={styles.glow} />
      <path d="M0 0V-31" className={styles.post} />
      <path d="M-5.5-34h11l-1.6-12h-7.8zM-7-34h14M0-46v-4" className={styles.lantern} />
      <text y="-59" textAnchor={anchorAt(at)} className={styles.todayName}>
        {word}
      </text>
    </svg>
  );
}

/** A pier from the deck into the water, where someone left. */
export function Pier({ at }: { readonly at: number }) {
  const top = deckAt(at, largeShape);
  return (
    <svg aria-hidden="true" x={`${across(at, largeShape)}%`} y="0" overflow="visible">
      <path d={`M-5 ${top}h10l3 ${largeShape.water + 12 - top}h-16z`} className={styles.pier} />
    </svg>
  );
}

type PierLabelProps = BridgeView["piers"][number] & { readonly line: number };

/** Which departure a pier stands for, below the picture. */
export function PierLabel({ at, label, line }: PierLabelProps) {
  return (
    <text
      x={`${across(at, largeShape)}%`}
      y={largeShape.height + 16 + line * 17}
      textAnchor={anchorAt(at)}
      className={styles.pierName}
    >
      {label}
    </text>
  );
}

/** Words near an end lean inwards. */
const anchorAt = (at: number) => (at < 0.1 ? "start" : at > 0.88 ? "end" : "middle");
