import { growthScreens } from "./growth-screens.ts";
import { type Asked, askOften, type Side } from "./growth-side.ts";

const rounds = 15;
const timesInRound = 8;

/** Each screen at both sizes in turns; medians of the rounds. */
export async function measure(sides: readonly Side[]): Promise<readonly object[]> {
  const figures: object[] = [];
  for (const { name, shows, wanted } of growthScreens) {
    const questions = await Promise.all(sides.map(async (side) => ({ side, wanted: await wanted(side) })));
    const asked: Asked[][] = questions.map(() => []);
    for (let round = 0; round <= rounds; round++)
      for (const [at, { side, ...question }] of inTurns(questions, round)) {
        const answer = await askOften(side, { ...question, shows }, timesInRound);
        // The first round makes plans and writes the looks.
        if (round > 0) asked[at]?.push(answer);
      }
    figures.push(rowOf(name, asked.map(medians)));
    console.log(JSON.stringify(figures.at(-1)));
  }
  return figures;
}

/** Now the one first, now the other: whatever a machine does meanwhile meets both. */
function inTurns<Each>(all: readonly Each[], round: number): readonly (readonly [number, Each])[] {
  const numbered = all.map((each, at) => [at, each] as const);
  return round % 2 === 0 ? numbered : numbered.toReversed();
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
