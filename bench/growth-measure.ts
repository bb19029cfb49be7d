import { growthScreens } from "./growth-screens.ts";
import { type Asked, askOften, type Side } from "./growth-side.ts";

const rounds = 5;
const timesInRound = 12;

/** Each screen at both sizes in turns; medians of the rounds. A screen that could not be asked says so. */
export async function measure(sides: readonly Side[]): Promise<readonly object[]> {
  const figures: object[] = [];
  for (const screen of growthScreens) {
    const wanted = await Promise.all(sides.map((side) => screen.wanted(side)));
    const asked: Asked[][] = sides.map(() => []);
    try {
      for (let round = 0; round <= rounds; round++)
        for (const [at, side] of sides.entries()) {
          const answer = await askOften(side, wanted[at] ?? { url: "" }, timesInRound);
          // The first round makes plans and writes the looks.
          if (round > 0) asked[at]?.push(answer);
        }
      figures.push(rowOf(screen.name, asked.map(medians)));
    } catch (error) {
      figures.push({ screen: screen.name, failed: String(error) });
    }
    console.log(JSON.stringify(figures.at(-1)));
  }
  return figures;
}

function rowOf(screen: string, [before, after]: readonly Asked[]): object {
  if (!before || !after) throw new Error("nothing was measured");
  return {
    screen,
    pagesBefore: before.pages,
    pagesAfter: after.pages,
    timesPages: round2(after.pages / before.pages),
    millisecondsBefore: before.milliseconds,
    millisecondsAfter: after.milliseconds,
    timesMilliseconds: round2(after.milliseconds / before.milliseconds),
    bytesBefore: before.bytes,
    bytesAfter: after.bytes,
  };
}

function medians(asked: readonly Asked[]): Asked {
  const median = (of: keyof Asked) =>
    asked.map((each) => each[of]).toSorted((a, b) => a - b)[asked.length >> 1] ?? 0;
  return { pages: median("pages"), milliseconds: round2(median("milliseconds")), bytes: median("bytes") };
}

const round2 = (value: number): number => Math.round(value * 100) / 100;
