import { useId } from "react";
import { useWords } from "../words/use-words.ts";
import { BoltMark } from "./BoltMark.tsx";
import styles from "./BridgePicture.module.css";
import { BridgeScenery } from "./BridgeScenery.tsx";
import {
  across,
  type BoltState,
  type BridgeView,
  deckAt,
  largeShape,
  spreadBolts,
} from "./bridge-picture.ts";
import { classNames } from "./class-names.ts";
import { Unseen } from "./Stack.tsx";
import { words } from "./words.ts";

interface BridgePictureProps {
  readonly view: BridgeView;
  /** Names the four kinds of bolt below the picture. */
  readonly legend?: boolean;
}

const states: readonly BoltState[] = ["reached", "tried", "due", "planned"];

/**
 * One person's way from *in hospital* to *after*, the same for everyone who may see it.
 * Plain SVG without script or style attributes: it also stands on the person's own page and on paper.
 */
export function BridgePicture({ view, legend = false }: BridgePictureProps) {
  const say = useWords(words);
  const title = useId();
  const bolts = spreadBolts(view.bolts, view.today, 0.045);
  return (
    <figure className={styles.figure}>
      <svg
        role="img"
        aria-labelledby={title}
        width="100%"
        height={largeShape.height}
        className={styles.large}
      >
        <title id={title}>{view.description}</title>
        {view.piers.map((pier) => (
          <Pier key={`${pier.at} ${pier.label}`} {...pier} />
        ))}
        <BridgeScenery shape={largeShape} today={view.today} />
        <text x="1.2%" y={largeShape.deck + 20} className={classNames(styles.bankName, styles.hospitalName)}>
          {say("bridge.in-hospital")}
        </text>
        <text x="98.8%" y={largeShape.deck + 20} className={classNames(styles.bankName, styles.afterName)}>
          {say("bridge.after")}
        </text>
        <Lantern at={view.today} word={say("bridge.today")} />
        {bolts.map((bolt) => (
          <svg
            aria-hidden="true"
            key={`${bolt.at} ${bolt.label}`}
            x={`${across(bolt.at, largeShape)}%`}
            y={deckAt(bolt.at, largeShape)}
            overflow="visible"
          >
            <BoltMark state={bolt.state} />
          </svg>
        ))}
      </svg>
      <Unseen>{bolts.map((bolt) => `${bolt.label}, ${say(`bridge.${bolt.state}`)}`).join(". ")}</Unseen>
      {legend && (
        <figcaption className={styles.legend}>
          {states.map((state) => (
            <span key={state} className={styles.legendItem}>
              <svg aria-hidden="true" width="20" height="20" viewBox="-10 -10 20 20">
                <BoltMark state={state} />
              </svg>
              {say(`bridge.${state}`)}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

/** A lantern on a post where today is. No figure: not everyone walks. */
function Lantern({ at, word }: { readonly at: number; readonly word: string }) {
  const anchor = at < 0.12 ? "start" : at > 0.88 ? "end" : "middle";
  return (
    <svg aria-hidden="true" x={`${across(at, largeShape)}%`} y={deckAt(at, largeShape)} overflow="visible">
      <circle cy="-40" r="17" className={styles.glow} />
      <path d="M0 0V-31" className={styles.post} />
      <path d="M-5.5-34h11l-1.6-12h-7.8zM-7-34h14M0-46v-4" className={styles.lantern} />
      <text y="-56" textAnchor={anchor} className={styles.todayName}>
        {word}
      </text>
    </svg>
  );
}

/** A pier from the deck into the water, with the day of the departure below. */
function Pier({ at, label }: BridgeView["piers"][number]) {
  const top = deckAt(at, largeShape);
  const anchor = at < 0.15 ? "start" : at > 0.8 ? "end" : "middle";
  return (
    <svg aria-hidden="true" x={`${across(at, largeShape)}%`} y="0" overflow="visible">
      <path d={`M-5 ${top}h10l3 ${largeShape.water + 8 - top}h-16z`} className={styles.pier} />
      <text y={largeShape.height - 4} textAnchor={anchor} className={styles.pierName}>
        {label}
      </text>
    </svg>
  );
}
