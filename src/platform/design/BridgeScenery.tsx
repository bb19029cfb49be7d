import styles from "./BridgePicture.module.css";
import { across, archPath, type BridgeShape, deckAt, posts } from "./bridge-picture.ts";

interface Scenery {
  readonly shape: BridgeShape;
  readonly today: number;
}

/** Banks, far hills, water, arch, deck and railings: what is the same for everyone. Stretched to the width. */
export function BridgeScenery({ shape, today }: Scenery) {
  const { height, bank, deck, water } = shape;
  const [left, right] = [bank * 10, 1000 - bank * 10];
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 1000 ${height}`}
      width="100%"
      height={height}
      preserveAspectRatio="none"
    >
      <path
        className={styles.farHills}
        d={`M${left} ${water}C300 ${water - 44} 420 ${water - 8} 560 ${water - 22}S840 ${water - 62} ${right} ${water - 34}V${water}z`}
      />
      <path className={styles.water} d={`M${left - 40} ${water}H${right + 40}V${height}H${left - 40}z`} />
      {[0, 1, 2].map((line) => (
        <path
          key={line}
          className={styles.wave}
          d={wave(left + 30 + line * 60, right - 20 - line * 90, water + 8 + line * 8)}
        />
      ))}
      <path
        className={styles.hospitalBank}
        d={`M0 ${deck}H${left - 14}q14 0 14 10L${left + 26} ${height}H0z`}
      />
      <path
        className={styles.afterBank}
        d={`M1000 ${deck}H${right + 14}q-14 0-14 10L${right - 26} ${height}H1000z`}
      />
      <path
        className={styles.arch}
        d={`M${left + 10} ${water - 4}Q500 ${deckAt(0.5, shape) - 26} ${right - 10} ${water - 4}`}
      />
      <Railing shape={shape} from={today} to={1} ahead />
      <Railing shape={shape} from={0} to={today} />
      <path className={styles.deckAhead} d={archPath(0, 1, shape)} />
      <path className={styles.deckCrossed} d={archPath(0, today, shape)} />
    </svg>
  );
}

interface RailingProps {
  readonly shape: BridgeShape;
  readonly from: number;
  readonly to: number;
  readonly ahead?: boolean;
}

/** Two rails on thin posts, drawn behind the deck. */
function Railing({ shape, from, to, ahead = false }: RailingProps) {
  const standing = posts(24).filter((at) => at >= from && at <= to);
  return (
    <g className={ahead ? styles.railAhead : styles.rail}>
      {standing.map((at) => (
        <path key={at} d={`M${across(at, shape) * 10} ${deckAt(at, shape)}v-15`} />
      ))}
      <path d={archPath(from, to, shape, -15)} />
      <path d={archPath(from, to, shape, -9)} />
    </g>
  );
}

function wave(from: number, to: number, y: number): string {
  const count = Math.max(0, Math.floor((to - from) / 80));
  return `M${from} ${y}${"q20-5 40 0t40 0".repeat(count)}`;
}
