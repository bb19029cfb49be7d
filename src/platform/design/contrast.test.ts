import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const tokens = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const colours = new Map(
  [...tokens.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const,
  ),
);

type Pair = readonly [on: string, under: string];
const tones = ["river", "sun", "brick", "moss", "plum", "sky"];

/** Words on what lies under them: 4.5 to 1 (WCAG 2.2, 1.4.3). */
const words: readonly Pair[] = [
  ...["ink", "ink-soft", "river-ink", "brick-ink", "sky-ink", "moss-ink"].flatMap((on): Pair[] => [
    [on, "paper"],
    [on, "card"],
  ]),
  ...tones.flatMap((tone): Pair[] => [
    [`${tone}-ink`, `${tone}-wash`],
    ["ink", `${tone}-wash`],
  ]),
  ["on-river", "river"],
  ["paper", "ink"],
];

/** Edges of controls, marks on the bridge, focus: 3 to 1 (1.4.11). */
const shapes: readonly Pair[] = [
  ["edge", "card"],
  ["edge", "paper"],
  ["river", "card"],
  ["river", "paper"],
  ["river", "river-wash"],
  ["sun", "card"],
  ["brick", "card"],
  ["brick", "brick-wash"],
];

describe.each(["light", "dark"] as const)("in the %s", (scheme) => {
  it.each(words)("%s can be read on %s", (on, under) => {
    expect(contrast(on, under, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes)("%s stands out from %s", (on, under) => {
    expect(contrast(on, under, scheme)).toBeGreaterThanOrEqual(3);
  });
});

function contrast(on: string, under: string, scheme: "light" | "dark"): number {
  const [lighter = 0, darker = 0] = [on, under]
    .map((name) => luminance(name, scheme))
    .sort((one, other) => other - one);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of sRGB (WCAG 2.2, definitions). */
function luminance(name: string, scheme: "light" | "dark"): number {
  const colour = colours.get(name)?.[scheme];
  if (!colour) throw new Error(`tokens.css has no --${name}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
