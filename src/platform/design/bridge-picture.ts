/** How a contact stands on the bridge. `tried` is not a failure: it is drawn in grey, never in red. */
export type BoltState = "reached" | "tried" | "due" | "planned";

export interface Bolt {
  /** Position along the span, 0 (in hospital) to 1 (after). */
  readonly at: number;
  readonly state: BoltState;
  /** "48-hour check-in, due today": what a screen reader says, without place or reason. */
  readonly label: string;
}

/** One person's way from *in hospital* to *after*. Made by a pure function of the facts; drawn by `BridgePicture`. */
export interface BridgeView {
  /** Where today stands, 0 to 1. */
  readonly today: number;
  /** A pier for each departure, planned or real: "left ward 18 Nov". */
  readonly piers: readonly { readonly at: number; readonly label: string }[];
  readonly bolts: readonly Bolt[];
  /** The whole picture in a sentence or two. */
  readonly description: string;
}

/** Horizontal measures are percent of the picture's width, vertical ones pixels: so it fits any width. */
export interface BridgeShape {
  readonly height: number;
  /** Width of each bank, percent. */
  readonly bank: number;
  /** Where the deck leaves the banks, and how far it rises in the middle. */
  readonly deck: number;
  readonly rise: number;
  readonly water: number;
}

export const largeShape: BridgeShape = { height: 176, bank: 15, deck: 100, rise: 32, water: 146 };
export const smallShape: BridgeShape = { height: 44, bank: 11, deck: 27, rise: 11, water: 38 };

/** Keeps a position on the bridge, whatever the facts say (a check-in after the last one stands at the end). */
export const onBridge = (at: number): number => (Number.isFinite(at) ? Math.min(1, Math.max(0, at)) : 0);

/** Percent from the left edge. */
export function across(at: number, shape: BridgeShape): number {
  return round(shape.bank + onBridge(at) * (100 - 2 * shape.bank));
}

/** Pixels from the top to the deck: a gentle arch, highest in the middle. */
export function deckAt(at: number, shape: BridgeShape): number {
  const along = onBridge(at);
  return round(shape.deck - shape.rise * 4 * along * (1 - along));
}

/**
 * The arch between two positions as one quadratic curve, in a box 1000 wide that is stretched to the picture.
 * `lower` pixels below the deck (negative: above it, for a railing).
 */
export function archPath(from: number, to: number, shape: BridgeShape, lower = 0): string {
  const [start, end] = [onBridge(from), onBridge(to)];
  const x = (at: number) => round(across(at, shape) * 10);
  const y = (at: number) => round(deckAt(at, shape) + lower);
  const middle = (start + end) / 2;
  const bulge = 2 * (deckAt(middle, shape) + lower) - (y(start) + y(end)) / 2;
  return `M${x(start)} ${y(start)}Q${x(middle)} ${round(bulge)} ${x(end)} ${y(end)}`;
}

/**
 * On which line below the picture each pier's label stands, in the order of the piers: two that would touch on a
 * phone take turns.
 */
export function labelLines(piers: BridgeView["piers"]): readonly number[] {
  const lines: number[] = [];
  piers.forEach((pier, index) => {
    const before = piers[index - 1];
    const isClose = before !== undefined && Math.abs(pier.at - before.at) < 0.36;
    lines.push(isClose ? 1 - (lines[index - 1] ?? 0) : 0);
  });
  return lines;
}

/** Positions of railing posts: evenly spaced, ends included. */
export function posts(count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => index / count);
}

/**
 * Moves bolts apart so that each can be seen, without carrying any of them across today.
 * Crowded days share what room there is; order is kept.
 */
export function spreadBolts(bolts: readonly Bolt[], today: number, gap: number): Bolt[] {
  const ordered = [...bolts].sort((one, other) => one.at - other.at);
  const now = onBridge(today);
  const before = ordered.filter((bolt) => bolt.at <= now);
  const later = ordered.filter((bolt) => bolt.at > now);
  return [...spreadWithin(before, 0, now, gap), ...spreadWithin(later, now, 1, gap)];
}

function spreadWithin(bolts: readonly Bolt[], low: number, high: number, wanted: number): Bolt[] {
  const gap = Math.min(wanted, (high - low) / Math.max(1, bolts.length));
  const places = bolts.map((bolt) => Math.min(high, Math.max(low, onBridge(bolt.at))));
  for (let index = 1; index < places.length; index += 1) {
    places[index] = Math.max(places[index] ?? low, (places[index - 1] ?? low) + gap);
  }
  let ceiling = high;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    places[index] = Math.min(places[index] ?? high, ceiling);
    ceiling = (places[index] ?? high) - gap;
  }
  return bolts.map((bolt, index) => ({ ...bolt, at: places[index] ?? bolt.at }));
}

const round = (value: number): number => Math.round(value * 100) / 100;
