import { cruiseTree, home, walls } from "./cruise.ts";
import { plantedAgainst, withPlantedTree } from "./planted.ts";

/**
 * The walls between slices. First the check proves that it can fail: a tree with one violation of each wall
 * must show them all and nothing else. Then the real tree must show none.
 */
const planted = await withPlantedTree(cruiseTree);
const missed = walls.filter((wall) => !planted.violations.some((found) => found.wall === wall));
const invented = planted.violations.filter(({ wall, from }) => plantedAgainst(from) !== wall);
const real = await cruiseTree(home);

const complaints = [
  ...missed.map((wall) => `A violation planted against "${wall}" was not found: this check cannot fail.`),
  ...invented.map(
    ({ wall, from, to }) => `"${wall}" was found in the planted tree where none is: ${from} → ${to}`,
  ),
  ...(real.modules > 0 ? [] : ["No file was read: the parser is missing, and silence proves nothing."]),
  ...real.violations.map(({ wall, from, to }) => `${wall}: ${from} → ${to}`),
];
for (const complaint of complaints) console.error(complaint);
if (complaints.length === 0) console.log(`${walls.length} walls hold between ${real.modules} files.`);
process.exitCode = complaints.length === 0 ? 0 : 1;
