import { useId } from "react";
import { useWords } from "../words/use-words.ts";
import { BoltMark } from "./BoltMark.tsx";
import { Lantern, Pier, PierLabel } from "./BridgeMarks.tsx";
import styles from "./BridgePicture.module.css";
import { FarScenery, NearScenery } from "./BridgeScenery.tsx";
import {
  across,
  type BoltState,
  type BridgeView,
  deckAt,
  labelLines,
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
  const lines = labelLines(view.piers);
  const height = largeShape.height + (lines.length > 0 ? 22 + 17 * Math.max(...lines) : 0);
  const bankName = largeShape.height - 14;
  return (
    <figure className={styles.figure}>
      <svg role="img" aria-labelledby={title} width="100%" height={height} className={styles.large}>
        <title id={title}>{view.description}</title>
        <FarScenery />
        {view.piers.map(({ at, label }) => (
          <Pier key={`${at} ${label}`} at={at} />
        ))}
        <NearScenery today={view.today} />
        <text x="1.6%" y={bankName} className={classNames(styles.bankName, styles.hospitalName)}>
          {say("bridge.in-hospital")}
        </text>
        <text x="98.4%" y={bankName} className={classNames(styles.bankName, styles.afterName)}>
          {say("bridge.after")}
        </text>
        {view.piers.map((pier, index) => (
          <PierLabel key={`${pier.at} ${pier.label}`} {...pier} line={lines[index] ?? 0} />
        ))}
        <Lantern at={view.today} word={say("bridge.today")} />
        {bolts.map(({ at, state, label }) => (
          <svg
            key={`${at} ${label}`}
            aria-hidden="true"
            x={`${across(at, largeShape)}%`}
            y={deckAt(at, largeShape)}
            overflow="visible"
          >
            <BoltMark state={state} />
          </svg>
        ))}
      </svg>
      <Unseen>{bolts.map(({ label, state }) => `${label}, ${say(`bridge.${state}`)}`).join(". ")}</Unseen>
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
