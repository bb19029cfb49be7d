import styles from "./BridgePicture.module.css";
import { across, archPath, type BridgeShape, deckAt, largeShape, posts } from "./bridge-picture.ts";

const { height, bank, deck, water } = largeShape;
const [left, right] = [bank * 10, 1000 - bank * 10];
/** How far the banks reach out under the bridge: at the bottom, and where the water begins. */
const slope = 70;
const foot = slope * ((water - deck) / (height - deck));

/** A box 1000 wide that is stretched to the picture: curves fit any width, and their lines keep their strength. */
const stretched = {
  viewBox: `0 0 1000 ${height}`,
  width: "100%",
  height,
  preserveAspectRatio: "none",
  className: styles.scenery,
} as const;

/** What lies behind the piers: hills and the bridge's lower arch. */
export function FarScenery() {
  const hills = `C300 ${water - 48} 420 ${water - 10} 560 ${water - 26}S840 ${water - 66} ${right} ${water - 36}`;
  return (
    <svg aria-hidden="true" {...stretched}>
      <path className={styles.farHills} d={`M${left} ${water - 6}${hills}V${water}H${left}z`} />
      <path
        className={styles.arch}
        d={`M${left + foot} ${water}Q500 ${deckAt(0.5, largeShape) - 26} ${right - foot} ${water}`}
      />
    </svg>
  );
}

/** What lies before the piers: water, banks, railings and the deck, coloured up to today. */
export function NearScenery({ today }: { readonly today: number }) {
  return (
    <svg aria-hidden="true" {...stretched}>
      <path className={styles.water} d={`M${left - 40} ${water}H${right + 40}V${height}H${left - 40}z`} />
      {[0, 1, 2].map((line) => (
        <path
          key={line}
          className={styles.wave}
          d={wave(left + 55 + line * 50, right - 50 - line * 80, water + 8 + line * 8)}
        />
      ))}
      <path
        className={styles.hospitalBank}
        d={`M0 ${deck}H${left - 14}q14 0 14 10L${left + slope} ${height}H0z`}
      />
      <path
        className={styles.afterBank}
        d={`M1000 ${deck}H${right + 14}q-14 0-14 10L${right - slope} ${height}H1000z`}
      />
      <Railing shape={largeShape} from={today} to={1} className={styles.railAhead} />
      <Railing shape={largeShape} from={0} to={today} className={styles.rail} />
      <path className={styles.deckAhead} d={archPath(0, 1, largeShape)} />
      <path className={styles.deckCrossed} d={archPath(0, today, largeShape)} />
    </svg>
  );
}

interface RailingProps {
  readonly shape: BridgeShape;
  readonly from: number;
  readonly to: number;
  readonly className: string | undefined;
}

/** Two rails on thin posts. */
function Railing({ shape, from, to, className }: RailingProps) {
  const standing = posts(24).filter((at) => at >= from && at <= to);
  return (
    <g className={className}>
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
