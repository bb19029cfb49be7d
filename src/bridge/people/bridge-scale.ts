import type { BridgePicture } from "../follow-up/rules.ts";

const daysAhead = 90;
/** Where the deck leaves the time in hospital, as a share of the whole. */
const pierAt = 0.24;

/**
 * Puts a day of the bridge on its deck, 0 (in hospital) to 1 (after). The days in hospital share the first quarter;
 * after it the scale is a square root, because the first two weeks hold four of the seven check-ins.
 */
export function positionOf(day: number, { place, piers, today, end }: BridgePicture): number {
  const inside = place === "in hospital" || place === "on leave";
  const left = inside ? today : Math.max(0, piers.find(({ current }) => current)?.day ?? 0);
  const turn = place === "outside" || (left === 0 && !inside) ? 0.03 : turnOf(left, inside);
  if (day <= left) return left > 0 ? 0.03 + (turn - 0.03) * (Math.max(0, day) / left) : turn;
  const whole = Math.max(1, (end ?? left + daysAhead) - left);
  return turn + (1 - turn) * Math.sqrt(Math.min(1, (day - left) / whole));
}

/** Someone still inside stands nearer to the bank, the shorter they have been there. */
const turnOf = (days: number, inside: boolean): number =>
  inside ? Math.min(pierAt, 0.12 + days * 0.015) : pierAt;
