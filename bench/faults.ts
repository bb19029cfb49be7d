import { build } from "../src/platform/command/build.ts";
import { runFaults } from "../test/faults/machines/run.ts";
import { keep } from "./results.ts";

/** `node bench/faults.ts [1000]`: so many times a machine dies under load; ends with 1 when anything is lost or doubled. */
const times = Number(process.argv[2] ?? 1_000);
await build({ say: () => {} });
const began = performance.now();
const report = await runFaults({ times, tell: (line) => console.log(line) });
const seconds = Math.round((performance.now() - began) / 1_000);
console.log(JSON.stringify(report, null, 2));
await keep("faults", { kills: times, seconds, ...report });

const { wrongs, clockTwice, jobsLeft, audit } = report.found;
const wrong = Object.values(wrongs).flatMap(({ lost, twice, strange }) => [...lost, ...twice, ...strange]);
process.exitCode = wrong.length + clockTwice + jobsLeft.length + audit.code === 0 ? 0 : 1;
